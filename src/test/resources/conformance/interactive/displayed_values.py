# What a session shows of the value of an expression statement, and what it remembers of it.
import builtins


class Quiet:
    def __repr__(self):
        return "Quiet that saw " + repr(builtins._)

    def __del__(self):
        print("a value goes")


def typed(source):
    exec(compile(source, "<stdin>", "single"))


x = [1, 2]
typed("x")
typed("x.append(3)")
typed("for n in x: n\n\n")
typed("_")
typed("None")
typed("x is _")
typed("if x:\n    'a'\n    x\n\n")


def f():
    5
    return 6


typed("f()")
typed("Quiet()")
typed("'another'")
del x
held = builtins._
del builtins._
print(held)
