def tag(name):
    print("make", name)

    def apply(f):
        print("apply", name)
        return f

    return apply


@tag("outer")
@tag("inner")
def f(a=print("default")):
    return "body"


print(f())


@tag("class")
class C:
    print("class body")


print(C.__name__)
