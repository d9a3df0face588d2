class Duck(type):
    def __instancecheck__(cls, instance):
        return hasattr(instance, "quack")

    def __subclasscheck__(cls, other):
        return "quack" in vars(other)


class Quacker(metaclass=Duck):
    pass


class Robot:
    def quack(self):
        return "beep"


robot = Robot()
print(isinstance(robot, Quacker), isinstance(3, Quacker), issubclass(Robot, Quacker))
print(isinstance(robot, (int, Quacker)), type(Quacker) is Duck)
