def show(x, y=None):
    z = x
    return z


eval("show(1000)")
eval("show((2000, 'a b'), [1.5])")
exec("def g():\n  'doc text'\n  return show(b'abc', -3000)\ng()")
exec(compile("show(4000)", "text", "exec"))
r = eval("show({'a b': 5000})")
try:
    exec("show(f'a b {r!r} c')\nraise KeyError(6000)")
except KeyError as e:
    k = e
