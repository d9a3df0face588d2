from dataclasses import dataclass, field
@dataclass(frozen=True, order=True)
class V:
    a: int
    b: list = field(default_factory=list)
v = V(1)
w = V(1, [2])
print(v == w, v < w, v != w)
try:
    v.a = 2
except Exception as e:
    print(e)
try:
    del v.a
except Exception as e:
    print(e)
@dataclass(slots=True)
class S:
    x: object
    y: "V" = None
s = S(v)
print(s, S.__slots__)
s.x = 500
@dataclass
class N:
    value: int
    next: "N | None" = None
    children: list["N"] = field(default_factory=list)
n = N(1000, N(2000))
n.children.append(n)
print(n)
print(n == N(1000))
@dataclass(unsafe_hash=True)
class H(V if 0 else object):
    q: int
print(hash(H(3)) == hash((3,)))
del n
