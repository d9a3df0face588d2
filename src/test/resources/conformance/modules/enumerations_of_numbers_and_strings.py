from enum import IntEnum, StrEnum, auto


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(Level.LOW < Level.HIGH, Level.LOW + 1, max(Level), f"{Level.HIGH}")


class Word(StrEnum):
    A = auto()
    B = "bee"


print(Word.A, Word.B.upper(), [Word.A] == ["a"])
