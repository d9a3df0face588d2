class Batch(ExceptionGroup):
    def derive(self, members):
        print("derive", len(members))
        return Batch(self.message, members)

    def __init__(self, *given):
        self.count = len(given)


batch = Batch("batch", [ValueError(1), TypeError(2), KeyError(3)])
part = batch.subgroup(ValueError)
print(part.exceptions, part.count)
match, rest = batch.split(TypeError)
print(match.exceptions, rest.exceptions)
try:
    ExceptionGroup(1, [ValueError()])
except TypeError as e:
    print(e)
