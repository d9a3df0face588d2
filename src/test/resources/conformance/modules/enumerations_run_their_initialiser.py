from enum import Enum, unique


class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.MARS.mass, Planet.EARTH.value)
try:
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
