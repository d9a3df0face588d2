def noisy(value):
    print("noisy", value)
    return value


def first[T](items: list[T], default: T = noisy([0]), *, flag: noisy("flag") = noisy(None)) -> T:
    return items[0] if items else default


t, = first.__type_params__
print(first([7, 8]), first([]))
print(first.__annotations__["items"], first.__annotations__["return"] is t)
print(t.__bound__, t.__constraints__, t.has_default(), t.__default__)


@noisy
def pair[A, B](a: A, b: B) -> tuple[A, B]:
    def inner(x: A) -> B:
        return (x, b)

    return inner(a)


print(pair(1, 2), pair.__type_params__, pair.__qualname__, pair.__code__.co_freevars)
