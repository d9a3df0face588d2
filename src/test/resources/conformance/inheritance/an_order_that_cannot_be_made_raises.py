class A:
    pass


class B(A):
    pass


try:
    class C(A, B):
        pass
except TypeError as problem:
    print(str(problem).split("\n")[0])
try:
    class D(int, str):
        pass
except TypeError as problem:
    print(problem)
try:
    class E(bool):
        pass
except TypeError as problem:
    print(problem)
print(B.__mro__, B.__base__, A.__subclasses__())
