from collections import deque
from sys import getsizeof

items, numbers, by_number, by_name, queue = [], set(), {}, {}, deque()
print([(getsizeof(items), items.append(i))[0] for i in range(12)])
print([(getsizeof(items), items.pop())[0] for i in range(12)])
print([(getsizeof(numbers), numbers.add(i))[0] for i in range(12)])
print([(getsizeof(by_number), by_number.update({i: i}))[0] for i in range(12)])
print([(getsizeof(by_name), by_name.update({str(i): i}))[0] for i in range(12)])
print([(getsizeof(queue), queue.extend(range(i)))[0] for i in range(9)])
del items, numbers, by_number, by_name, queue
print([getsizeof(tuple(range(n))) for n in range(4)])
print(getsizeof([1, 2, 3]), getsizeof([n for n in range(3)]), getsizeof(list("abc")), getsizeof([1] * 3))
print(getsizeof({"a": 1}), getsizeof({1: 2}), getsizeof(dict.fromkeys(range(20))), getsizeof(frozenset(range(10))))
