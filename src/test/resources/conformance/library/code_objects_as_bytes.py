import dis

lines = "".join(map("\n    v{0} = {0} + w".format, range(150)))
many = compile("for w in z:" + lines, "many", "exec")
print(many.co_code[:40].hex(), len(many.co_code), many.co_code is many.co_code)
print(many.co_linetable.hex())
guarded = compile("try:\n    f()\nfinally:\n    del f", "guarded", "exec")
print(guarded.co_exceptiontable, guarded.co_consts, guarded.co_names)
print(list(guarded.co_lines()))
print(dis.findlabels(many.co_code), list(dis.findlinestarts(guarded)))
