class Memo:
    def __init__(self, f):
        self.f = f
        self.seen = {}

    def __call__(self, n):
        if n not in self.seen:
            self.seen[n] = self.f(n)
        return self.seen[n]


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(5), len(fib.seen))
