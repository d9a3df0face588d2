def f(a: int, b: "text" = 2.5, *c: list, d: dict = None) -> print("evaluated"):
    x: int = 3
    y: undefined_name
    return x


print(f.__annotations__)
print(f(1))
n: int
m: float = 2.5
print(__annotations__)


class C:
    a: str
    b: list[int] = [1]


print(C.__annotations__, hasattr(C, "a"))
