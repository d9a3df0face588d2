class M:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        return self.n

    def __exit__(self, *a):
        print("exit", self.n)


def f():
    with M(1000) as n:
        return n + 1


print(f())
for i in range(3):
    with M(i):
        if i == 0:
            continue
        if i == 1:
            break
print(i)
