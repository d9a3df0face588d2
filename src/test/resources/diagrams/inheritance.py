class Shape:
    sides = 0
class Square(Shape):
    sides = 4
s = Square()
