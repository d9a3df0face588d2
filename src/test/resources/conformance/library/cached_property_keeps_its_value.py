import functools


class Circle:
    @functools.cached_property
    def parts(self):
        print("computed")
        return ["p"]


circle = Circle()
kept = circle.parts
print(circle.parts is kept, circle.__dict__)
del circle.parts
print(circle.parts is kept)
