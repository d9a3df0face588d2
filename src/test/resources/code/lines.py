"""Where lines begin: expressions over several lines, one-line bodies, empty bodies."""
value = [
    1,
    a(
        2
    ),
]
result = (first
          + second
          if third
          else fourth)
for x in (
    1,
    y,
): pass
for (
    x
) in y: z = x; w = z
while x: x -= 1
if x: pass
else: pass
def one(): return 1
class Empty: pass
def body():
    pass
def two(a): print(a); return a
x = lambda: (
    1
)
with (
    a
) as b: pass
print(
    "a"
    % b,
    f"{c}"
    f"{d}",
)
try: f()
except E: g()
finally: h()
@decorator(
    1
)
@other
def decorated(
    a=1,
    b=(
        2
    ),
): return (
    a
    ,
    b
)
return_value = decorated(
    1
)[
    2
].attribute
