def f():
    try:
        next(me)
    except ValueError as error:
        yield str(error)
    yield "second"


me = f()
print(next(me))
print(next(me))
print(me.gi_running)
try:
    me.gi_frame.clear()
except RuntimeError as error:
    print(error)
print(next(me, "end"))
