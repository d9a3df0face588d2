import ast

PIECES = [
    "äö = 'ü' + \"\"\"a\nb\"\"\"; x",
    "f'a{x!r:>{w}}b{y=}' 'c' u'd'",
    "u'a' 'b'; b'a' b'b'; 'a' u'b'",
    "f'{u}' u'a'; f\"u'a'{x}\"; f'{{x}}'",
    "(a, b); (a); (yield); a, = b,",
    "@d\n@e(1)\nclass A(B, m=C, *x, **y): pass",
    "@d\nasync def f[T: int, *U, **P](a, /, b=1, *c, d, e=2, **g) -> x: ...",
    "if a: pass\nelif b: pass\nelse: pass",
    "with (a as b, c): pass\nwith (a, b): pass\nwith a, b as (c, d): pass",
    "match x:\n case [1, -2, *_] | {'a': b, **c} if d: pass\n case A.B(x, y=1) as z: pass\n case None | 1+2j: pass",
    "try: pass\nexcept* (A, B) as e: pass\nelse: pass\nfinally: pass",
    "f(x for x in y); f(a, *b, c=1, **d); [i async for i in j if k if l]",
    "x: int = 1; (x): int; a.b: c; x += 1; type X[T = int] = list[T]",
    "a[1:2, ::3]; a[b]; a[*b]; a[:]; a[1,]",
    "lambda *, a, b=1: (c := d); a if b else c; not -~+a ** -b",
    "a < b <= c is not d not in e; a and b or c and d",
    "{1: 2, **a}; {*a, 2}; {}; [*a]; {a: b for a in c}",
    "from ..a import b as c, d; from . import e; import f.g as h, i; from j import *",
    "global a, b\ndel a, (b, c), d[0]\nassert a, b\nraise A from B",
    "f'{x:\\N{DIGIT ONE}>5}'; f'{x:>\\N{DIGIT FIVE}}'; f'{x:}'",
    "1_000; 0xff; 1e3; 2j; ...; True; None; 'a' \\\n 'b'",
]
print(*[ast.dump(ast.parse(piece), include_attributes=True) for piece in PIECES], sep="\n")
print(ast.dump(ast.parse("a; b", mode="single")), ast.dump(ast.parse("a, b", mode="eval"), indent=2), sep="\n")
