import typing as t

T = t.TypeVar("T")
print(t.Optional[int], t.Union[int, str], t.Callable[[int], str], t.Literal[1, "a"], t.Annotated[int, 3], t.List[int], t.Dict[str, T])
def f(a: "int", b: t.Optional["str"] = None) -> t.List["T"]: ...
print(t.get_type_hints(f))
print(t.get_origin(t.List[int]), t.get_args(t.Dict[str, int]))
UserId = t.NewType("UserId", int)
print(UserId(5), UserId)
@t.overload
def g(a: int) -> int: ...
@t.overload
def g(a: str) -> str: ...
def g(a): return a
print(g(2), t.cast(int, "a"))
print(t.Any, t.ClassVar[int], t.Final[int], t.Self, t.Never)
@t.final
class Z: pass
print(Z.__final__)
def h(x: T) -> T: return x
t.assert_type(3, int)
print(t.TYPE_CHECKING)
class G(t.Generic[T]):
    pass
print(G[int], G[T][str], t.Iterable[int], t.Sequence[T], t.Type[int], t.Tuple[int, ...], t.DefaultDict[str, int], t.Pattern, t.ContextManager[int])
