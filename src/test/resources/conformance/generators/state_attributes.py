def f(a):
    b = a + 1
    yield b
    yield from g2


g2 = iter([3000])
g = f(1000)
print(g.gi_running, g.gi_frame is None, g.gi_yieldfrom)
next(g)
print(g.gi_frame.f_locals, g.gi_suspended)
next(g)
print(g.gi_yieldfrom is g2)
print(list(g), g.gi_frame)
print(g.__name__, g.__qualname__)
