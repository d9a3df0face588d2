"""What is computed at compile time, and what is too large for it."""
a = 1 + 2 * 3 - 4 // 5 % 6
b = 2**10, 2**1000, 1 << 100, 1 << 1000, -(5), ~5, +True, not 0
c = "ab" * 3, "ab" * 5000, (1, 2) * 3, (1, 2) * 1000, b"x" * 2
d = (1, 2, 3)[1], "abc"[-1], b"abc"[0], (1, (2, 3))[1], "abc"[5], (1, 2)[True]
e = 1 / 2, 1 / 0, 7.5 // 2, -7.5 % 2, 2**-1, 0.0 * -1, 10**20 / 3
f = 1j + 2, 1j * 1j, (1 + 2j) ** 2, 1j - 1
g = [1, 2, 3]
h = {1, 2, 3}
i = [1, 2]
j = {"a": 1, "b": 2, **{"c": 3}}
k = a in [1, 2, 3], a in {1, 2, 3}, a not in [1, b], a in {b}
l = not a in b, not a is b, not a == b
m = "%s and %r, 100%%" % (a, b), "%5s|%-5a|%.2s" % (a, b, c), "%d" % (a,), "%s" % a
n = (1, 2, (3, "x", None, ...))
o = True and a, 1 if 0 else 2
p = "a" "b" + "c"
for q in [1, 2, a]:
    pass
for q in {1, 2}:
    pass
r = x = [y for y in [1, 2]]
s = True + 1, True & False, 5 & True
t = 1 if a is not None else 2
(a, b) = (b, a)
(a, b, c) = (c, b, a)
[a] = [b]
u = a in {1, 2}, a in {2, 1}, a in {1.0, 2}
