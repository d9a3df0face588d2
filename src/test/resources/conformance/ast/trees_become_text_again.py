import ast

PIECES = [
    "x=1;y  =  (2)",
    "def f(a,/,b=1,*,c:int=2,**d)->str:\n  'doc'\n  return a@b",
    "@d\nclass A[T:(int,str)](B,m=C):\n  'say \"it\"'\n  x:int\n  async def g(self): await x",
    "if a:b\nelif c:d\nelse:\n if e:f",
    "for i,j in k:\n continue\nelse:\n break",
    "with a as b,c:\n pass",
    "try:\n a\nexcept (B,C) as d:\n raise\nelse:\n e\nfinally:\n f",
    "try:\n a\nexcept* B:\n raise X from Y",
    "match a:\n case {'x':[y,*_],**r} if z: pass\n case P(1,k=-2)|None as w: pass\n case _: pass",
    "(a+b)*c-(d-(e-f))**-g**h",
    "not(a and b)or(c if d else e),lambda x,*y:(x,*y)",
    "f'{a!r:>{b}}{{}}' 'x\\n' f\"{c['d']}{e=}\"",
    "a[1:2,...,::3];b[*c];(d:=e);{**f,1:2};{1,*g};[h for h in i if j]",
    "from .. import a as b;import c.d;global e;del f,g[0];assert h,'no'",
    "type X[T=int,*U,**P]=list[T];x=yield;y=1e400,-1j,b'z','\\'\"',(),(1,)",
    "a<b!=c is not d;x//=y;print(*a,**b,end='')",
]
texts = [ast.unparse(ast.parse(piece)) for piece in PIECES]
print(*texts, sep="\n")
print([ast.dump(ast.parse(text)) == ast.dump(ast.parse(piece)) for piece, text in zip(PIECES, texts)])
print(ast.unparse(ast.BinOp(ast.Name("a"), ast.Mult(), ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant((2, 3))))))
print(ast.unparse(ast.Expr(ast.Constant(float("inf")))), ast.unparse(ast.arguments(args=[ast.arg("p")])))
