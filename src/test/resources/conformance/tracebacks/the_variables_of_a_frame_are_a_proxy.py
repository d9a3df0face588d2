import sys


class Held:
    def __del__(self):
        print("gone")


def fail(given):
    held = Held()
    seen = sys._getframe().f_locals
    seen["given"] = [given]
    print(sorted(seen), len(seen), "held" in seen, given)
    raise ValueError(given)


try:
    fail(1)
except ValueError as e:
    proxy = e.__traceback__.tb_next.tb_frame.f_locals
print(type(proxy).__name__, proxy["given"], proxy.keys())
pairs = proxy.items()
del pairs, proxy["given"][0]
again = proxy == proxy.copy()
proxy = None
print(again)
