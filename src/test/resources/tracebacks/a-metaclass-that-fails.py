class M(type):
    def __call__(cls): raise ValueError("meta")
class A(metaclass=M): pass
A()
