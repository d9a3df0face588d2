class Base:
    def visit(self):
        return ["Base"]


class Left(Base):
    def visit(self):
        return ["Left"] + super().visit()


class Right(Base):
    def visit(self):
        return ["Right"] + super().visit()


class Both(Left, Right):
    def visit(self):
        return ["Both"] + super().visit()


both = Both()
print(both.visit(), Left().visit())
print([c.__name__ for c in Both.__mro__])
