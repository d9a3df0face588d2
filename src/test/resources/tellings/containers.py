from collections import deque
xs = [3, 1, 2]
xs.sort()
xs.append([4])
xs.extend([5, 6])
xs.insert(0, 9)
last = xs.pop()
xs.remove(9)
xs[0] = "a"
del xs[1:3]
table = {}
table["k"] = xs
table["k"] = 2
table.update(a=1, b=2)
gone = table.pop("a")
seen = {1}
seen.add(2)
seen.discard(1)
queue = deque([1])
queue.append(xs)
xs.clear()
