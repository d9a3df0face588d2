import sys
from contextvars import ContextVar, copy_context


class Request:
    pass


request = Request()
current = ContextVar("current")
token = current.set(request)
print(sys.getrefcount(request) - 1)
first = copy_context()
second = first.copy()
print(sys.getrefcount(request) - 1, first == second)
current.set(None)
print(sys.getrefcount(request) - 1, first[current] is request)
del first
second.run(current.set, 1)
print(sys.getrefcount(request) - 1, list(second.values()))
current.reset(token)
