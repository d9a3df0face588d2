import sys
from array import array

queue = array("i")
sizes = []
for number in range(30):
    queue.append(number)
    if sys.getsizeof(queue) not in sizes:
        sizes.append(sys.getsizeof(queue))
print(sizes)
exact = array("i", list(queue))
print(sys.getsizeof(exact), sys.getsizeof(array("d")), sys.getsizeof(exact[:10]))
del queue[4:]
print(sys.getsizeof(queue), len(queue))
queue.clear()
print(sys.getsizeof(queue), queue)
