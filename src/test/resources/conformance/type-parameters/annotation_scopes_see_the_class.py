class Outer:
    size = 3
    kind = list

    class Inner:
        pass

    type Alias = kind[Inner]

    def method[T: kind](self, x: T, y: kind = kind) -> Inner:
        return (x, y)

    type Sized[S] = (size, S)

    size = 4
    kind = dict


print(Outer.Alias.__value__)
print(Outer.Sized.__value__)
m = Outer.method
print(m.__type_params__[0].__bound__, m.__annotations__["y"], m.__qualname__)
print(Outer().method(1))
Outer.kind = set
print(Outer.Alias.__value__)


def f():
    hidden = "local"

    class C[T]:
        type X = hidden
        look = hidden

    return C


print(f().X.__value__, f().__qualname__)
