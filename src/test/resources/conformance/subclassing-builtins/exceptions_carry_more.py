class TooHot(ValueError):
    def __init__(self, degrees, limit):
        super().__init__(f"{degrees} is above {limit}")
        self.degrees = degrees


class Quiet(Exception):
    def __str__(self):
        return "quiet"


try:
    raise TooHot([120], 100)
except ValueError as problem:
    kept = problem
print(kept, kept.args, kept.degrees, repr(kept))
kept.add_note("turn it down")
print(kept.__notes__, repr(Quiet("x")), str(Quiet("x")), Quiet("x").args)
print(KeyError("k"), KeyError("k", 1), OSError(2, "gone").errno, StopIteration(5).value)
kept = None
