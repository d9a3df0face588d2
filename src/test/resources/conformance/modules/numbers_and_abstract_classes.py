import abc, contextlib, numbers, collections.abc
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "sq"
try:
    Shape()
except TypeError as e:
    print(e)
s = Sq(3)
print(s.area(), s.name, isinstance(s, Shape))
print(isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), issubclass(int, numbers.Number), isinstance(1j, numbers.Complex), isinstance(1.5, numbers.Rational))
@contextlib.contextmanager
def cm():
    print("in")
    yield [1]
    print("out")
with cm() as x:
    print(x)
with contextlib.closing(type("C", (), {"close": lambda self: print("closed")})()) as c:
    pass
with contextlib.redirect_stdout(None) if 0 else contextlib.nullcontext(4) as y:
    print(y)
