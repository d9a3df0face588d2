from contextvars import ContextVar, Context

depth = ContextVar("depth", default=0)


def inside(context):
    depth.set(depth.get() + 1)
    try:
        context.run(print)
    except RuntimeError as error:
        print(str(error)[:20])
    return depth.get()


context = Context()
print(context.run(inside, context), context.run(inside, context), depth.get())
try:
    context.run(lambda: 1 / 0)
except ZeroDivisionError as error:
    print(error)
print(context.get(depth), list(context) == [depth], dict(context.items()) == {depth: 2})
