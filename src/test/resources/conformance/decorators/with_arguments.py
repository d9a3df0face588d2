def repeat(times):
    def decorate(f):
        def run(*args):
            return [f(*args) for _ in range(times)]

        return run

    return decorate


@repeat(3)
def word(w):
    return w * 2


print(word("ab"))


@repeat(times=2)
@repeat(2)
def one():
    return 1.5


print(one())
