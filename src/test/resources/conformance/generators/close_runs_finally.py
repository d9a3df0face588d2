def source():
    try:
        yield 1.5
        yield 2.5
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")


g = source()
print(next(g))
g.close()
print(next(g, "ended"))
h = source()
next(h)
del h
print("deleted")
fresh = source()
fresh.close()
print("never started")
