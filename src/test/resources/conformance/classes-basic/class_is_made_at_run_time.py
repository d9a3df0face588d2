def make(base, **attrs):
    class Made(base):
        extra = attrs

        def show(self):
            return sorted(self.extra), __class__.__name__

    return Made


A = make(object, x=1)
B = make(A, y=2)
print(A().show(), B().show(), A is B)
print(B.__qualname__, B.__mro__[1] is A)
C = type("C", (B,), {"z": 3})
print(C.z, C().show())
