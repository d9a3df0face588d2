class Lying:
    def keys(self):
        return ["a"]

    def __getitem__(self, key):
        raise KeyError("b")


def f(**given):
    return given


def told(text):
    try:
        print(eval(text))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)


told("f(**{1: 3}, **{1: 5})")
told("f(**{1: 3}, **f(x=print('told')))")
told("f(**{(1, 2): 3}, **{(1, 2): 5})")
told("f(a=1, **{'a': 3})")
told("f(**{1: 3})")
told("dict(**{1: 3})")
told("f(**Lying())")
told("f(**3)")


class Telling(dict):
    def keys(self):
        return ["z"]


print(f(**Telling(a=1)))
