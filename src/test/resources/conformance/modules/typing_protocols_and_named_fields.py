import typing as t
T = t.TypeVar("T")
class P(t.Protocol):
    def f(self) -> int: ...
@t.runtime_checkable
class Sized2(t.Protocol):
    def __len__(self) -> int: ...
print(isinstance([], Sized2), isinstance(3, Sized2))
class NT(t.NamedTuple):
    a: int
    b: str = "x"
    def both(self): return self.a, self.b
n = NT(1)
print(n, n.both(), n._replace(a=3), NT.__annotations__)
class TD(t.TypedDict, total=False):
    k: int
    r: t.Required[str]
d: TD = {"r": "s"}
print(d, TD.__required_keys__, TD.__optional_keys__, TD(k=1))
