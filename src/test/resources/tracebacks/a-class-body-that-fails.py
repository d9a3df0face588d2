def outer():
    def inner():
        raise ValueError("x")
    inner()
class K:
    outer()
