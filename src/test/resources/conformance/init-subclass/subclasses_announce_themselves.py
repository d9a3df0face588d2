class Handler:
    handlers = {}

    def __init_subclass__(cls, /, kind=None, **rest):
        super().__init_subclass__(**rest)
        if kind:
            Handler.handlers[kind] = cls


class Text(Handler, kind="txt"):
    pass


class Image(Handler, kind="png"):
    pass


print(sorted(Handler.handlers), Handler.handlers["txt"] is Text)
try:
    class Bad(Handler, colour="red"):
        pass
except TypeError as problem:
    print(problem)
Handler.handlers.clear()
