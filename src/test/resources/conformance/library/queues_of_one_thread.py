import queue

jobs = queue.Queue(maxsize=2)
job = ["a"]
jobs.put(job)
jobs.put(job)
print(jobs.qsize(), jobs.full(), jobs.empty())
for put in jobs.put_nowait, lambda x: jobs.put(x, timeout=0.01):
    try:
        put(3)
    except queue.Full as e:
        print(repr(e))
jobs.get()
print(jobs.get() is job)
jobs.task_done()
ranked = queue.PriorityQueue()
for pair in (3, "c"), (1, "a"), (2, "b"):
    ranked.put(pair)
while not ranked.empty():
    print(ranked.get())
stack = queue.LifoQueue()
stack.put(1)
stack.put(2)
print(stack.get(), stack.queue)
jobs.shutdown()
try:
    jobs.get()
except queue.ShutDown as e:
    print(repr(e))
jobs = None
ranked.get(block=False)
