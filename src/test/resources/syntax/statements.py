# comment
import os.path as p, sys
from ..pkg import (one, two as deux,)
x: int = 3
(y): str
a = b, *c = d.e[1:2, ::3] = yield_ = 1, 2
a += 1; del a, (b.c, [d])
if a < b <= c is not d not in e: pass
elif f: pass
else:
    return_ = not g
for i, *j in k: continue
else: break
while (n := n - 1): pass
with (open(f) as g, h): pass
with (yield_): pass
try:
    raise A from B
except (A, B) as e: pass
except: pass
else: pass
finally: pass
try: pass
except* A: pass
assert a, 'message'
global q, r
type Alias[T: int = str, *Ts, **P] = list[T]
type = match = case = _ = 1
match (x)
match x, *y:
    case 1 | -2 + 3j | 'a' 'b' | None as n if n: pass
    case {'k': v, a.b: _, **rest}: pass
    case [a, *_] | (b, c) | () | A.B(1, x=2): pass
    case _: pass
