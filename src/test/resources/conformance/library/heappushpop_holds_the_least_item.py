from heapq import heapify, heappush, heappushpop, heapreplace


class Task:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank


tasks = [Task(3), Task(1)]
heapify(tasks)
heappush(tasks, Task(2))
print(heappushpop(tasks, Task(0)).rank, heappushpop(tasks, Task(5)).rank)
print(heapreplace(tasks, Task(4)).rank, [task.rank for task in tasks])
