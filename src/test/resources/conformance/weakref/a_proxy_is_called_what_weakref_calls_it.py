import weakref


class Node:
    pass


node = Node()
proxy = weakref.proxy(node)
print(type(proxy).__name__, weakref.ProxyType, weakref.CallableProxyType)
try:
    proxy()
except TypeError as error:
    print(error)
