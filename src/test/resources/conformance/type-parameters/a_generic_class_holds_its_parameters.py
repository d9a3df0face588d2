class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item


t, = Box.__type_params__
box = Box([1])
print(box.get(), t, t.__name__, repr(Box), Box.__orig_bases__)
print(Box.__mro__, Box.__parameters__ == (t,), t.__module__)
print(Box.get.__annotations__["return"] is t)
of_str = Box[str]
print(of_str, of_str.__args__, of_str.__origin__ is Box)
made = of_str("a")
print(made.__orig_class__, made.get())
del of_str, made
again = Box[str]
print(again)
del box, again
