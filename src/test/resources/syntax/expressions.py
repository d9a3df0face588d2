(a)+b*-c**-d@e
f(x, *y, k=v, **z)(i for i in j)
[*a, b], {*a}, {**a, 'k': v}, {k: v for k, v in d}, {s for s in t}, (), (1,)
x if y else lambda: z
a.b[c](d)[e, *f][g:h]
0x_ff, 0o17, 0b1_0, 1_000.5e-3, 1j, ...
'a' "b\n\x41\101" r'\n' 'é😀', b'\x00' rb'\d'
f'a{b!r:>{w}}{{c}}{d = }' 'tail' f"{'nested' f'{x:{y}}'}"
é = ﬁ = x\
    + 1
