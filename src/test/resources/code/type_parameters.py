"""Type parameters, their bounds and defaults, and type aliases."""


def plain[T](x: T) -> T:
    return x


def full[T: int, U: (int, str) = int, *Ts = *tuple[int], **P = [int]](a: T = 1, *, b: U = 2) -> P:
    y = a

    def inner() -> T:
        return y

    return inner


class Box[T](list[T], key=1):
    content: T

    def get[U](self, other: U) -> T:
        return self.content

    type Alias = T
    type Generic[V: T] = dict[V, Alias]


type Simple = int | str
type Pair[A, B = A] = tuple[A, B]
