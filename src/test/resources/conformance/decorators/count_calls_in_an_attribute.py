def counted(f):
    def inner(*args):
        inner.calls += 1
        return f(*args)

    inner.calls = 0
    return inner


@counted
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(fact(5), fact.calls)
other = counted(len)
other("abc")
print(other.calls, fact.calls)
