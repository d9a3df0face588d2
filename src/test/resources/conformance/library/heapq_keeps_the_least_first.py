import heapq


class Task:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank


heap = []
for rank in (3, 1, 2):
    heapq.heappush(heap, Task(rank))
print([task.rank for task in heap])
least = heapq.heappop(heap)
print(least.rank, len(heap))
del least
swapped = heapq.heapreplace(heap, Task(9))
print(swapped.rank, heapq.nlargest(1, [4, 8, 6]))
