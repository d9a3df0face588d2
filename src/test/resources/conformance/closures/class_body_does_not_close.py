def f():
    x = "function"

    class C:
        y = x
        x = "class"

        def method(self):
            return x

    return C


x = "module"
C = f()
print(C.y, C.x, C().method())


class D:
    items = [1.5, 2.5]
    doubled = [i * 2 for i in items]
    n = len(items)
    same = [n for _ in range(2)] if False else "skipped"


print(D.doubled, D.same)
