import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...


class Square(Shape):
    def area(self):
        return 4


try:
    Shape()
except TypeError as error:
    print(error)
Shape.register(list)
print(Square().area(), isinstance([], Shape), issubclass(dict, Shape))
