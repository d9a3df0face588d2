# sys.displayhook is the program's to replace.
import builtins
import sys

shown = []


def keep(value):
    shown.append(value)


sys.displayhook([1])
sys.displayhook(None)
sys.displayhook = keep
exec(compile("1 + 1", "<stdin>", "single"))
exec(compile("None", "<stdin>", "single"))
print(shown, builtins._)
sys.displayhook = sys.__displayhook__
exec(compile("'again'", "<stdin>", "single"))
del sys.displayhook
try:
    exec(compile("'lost'", "<stdin>", "single"))
except RuntimeError as lost:
    print(lost)
