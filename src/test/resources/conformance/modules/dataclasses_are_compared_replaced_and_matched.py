from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY, InitVar
import copy

@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)

    def move(self, dx):
        return replace(self, x=self.x + dx)

p = Point(1)
q = p.move(3)
print(p, q, p == q, p.tags is q.tags)
print(asdict(q), astuple(q))
print([f.name for f in fields(Point)])
print(copy.replace(q, y=9))

@dataclass(frozen=True, order=True, slots=True)
class V:
    a: int
    b: int = 2

v = V(1)
try:
    v.a = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e)
print(v < V(2), hash(v) == hash(V(1)), sorted([V(3), V(1)]))
print(V.__doc__, Point.__doc__)

@dataclass(kw_only=True)
class K(Point):
    z: int
    scale: InitVar[int] = 2
    def __post_init__(self, scale):
        self.z *= scale
k = K(1, z=4)
print(k)
print(Point.__match_args__)
match p:
    case Point(x, y):
        print(x, y)
del p, q, v, k
