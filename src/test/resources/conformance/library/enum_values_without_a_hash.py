from enum import Enum, auto


class Shade(Enum):
    DARK = [0, 0]
    PALE = [9, 9]

    class Helper:
        pass


class Step(Enum):
    FIRST = 10
    SECOND = 5
    THIRD = auto()


print(Shade([9, 9]), [0, 0] in Shade, Shade.Helper.__name__)
print(Step.THIRD.value, 10 in Step, "ten" in Step)
