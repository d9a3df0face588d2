import queue

q = queue.SimpleQueue()
q.put([1])
item = q.get()
try:
    q.get(timeout=0.1)
except queue.Empty as e:
    error = e
    print(repr(e), e.__traceback__.tb_next)
q.put(error)
error = None
print(q.get_nowait().args)
