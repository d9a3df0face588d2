import traceback
def f(x):
    return (x +
        1 / 0)
try:
    f(1)
except Exception:
    traceback.print_exc()
    print(traceback.format_exc())
