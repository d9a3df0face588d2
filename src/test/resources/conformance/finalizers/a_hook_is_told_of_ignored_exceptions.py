import sys


class Bad:
    def __del__(self):
        raise ValueError("in a finalizer")


def hook(told):
    print(told.exc_type.__name__, told.exc_value, told.err_msg)
    kept.append(told.object)


kept = []
sys.unraisablehook = hook
bad = Bad()
bad = None
print(len(kept), kept[0] is Bad.__del__)
sys.unraisablehook = sys.__unraisablehook__
Bad()
print("not told", len(kept), file=sys.stderr)
print(sys.stderr.name, sys.stdin.read() == "", sys.float_info.dig)
