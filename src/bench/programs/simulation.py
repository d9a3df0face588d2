# A pond of creatures: classes with inheritance, properties, special methods, attributes that change, instances made
# and let go of.


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 69069 + 1) % 4294967296
        return self.state // 65536 % limit


class Place:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Place((self.x + other.x) % 40, (self.y + other.y) % 40)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return self.x * 40 + self.y


class Creature:
    made = 0

    def __init__(self, place, energy):
        self.place = place
        self.energy = energy
        self.age = 0
        Creature.made += 1

    @property
    def alive(self):
        return self.energy > 0

    def move(self, step):
        self.place = self.place + step
        self.energy -= 1
        self.age += 1

    def act(self, pond):
        raise NotImplementedError


class Weed(Creature):
    def act(self, pond):
        self.age += 1
        if self.age % 3 == 0 and pond.random.below(4) == 0:
            pond.add(Weed(self.place + pond.step(), 1))


class Fish(Creature):
    appetite = 5

    def __init__(self, place, energy, name):
        super().__init__(place, energy)
        self.name = name
        self.eaten = 0

    def act(self, pond):
        self.move(pond.step())
        food = pond.food_at(self.place)
        if food is not None:
            self.eat(food)
        if self.energy > 30:
            self.energy -= 15
            pond.add(type(self)(self.place, 15, self.name + "'"))

    def eat(self, food):
        food.energy = 0
        self.energy += self.appetite
        self.eaten += 1


class Pike(Fish):
    appetite = 9

    def eat(self, food):
        super().eat(food)
        self.energy -= 1


class Pond:
    def __init__(self, seed):
        self.random = Random(seed)
        self.creatures = []
        self.weeds = {}
        self.steps = [Place(x, y) for x in range(3) for y in range(3)]

    def step(self):
        return self.steps[self.random.below(9)]

    def add(self, creature):
        if isinstance(creature, Weed):
            if creature.place in self.weeds or len(self.weeds) > 600:
                return
            self.weeds[creature.place] = creature
        self.creatures.append(creature)

    def food_at(self, place):
        return self.weeds.pop(place, None)

    def day(self):
        for creature in list(self.creatures):
            if creature.alive:
                creature.act(self)
        self.creatures = [creature for creature in self.creatures if creature.alive]


pond = Pond(7)
for i in range(300):
    pond.add(Weed(Place(i * 7 % 40, i * 11 % 40), 1))
for i in range(40):
    pond.add(Fish(Place(i, i), 20, f"fish {i}"))
for i in range(10):
    pond.add(Pike(Place(i * 3, i), 25, f"pike {i}"))
for _ in range(300):
    pond.day()
fish = [creature for creature in pond.creatures if isinstance(creature, Fish)]
print(Creature.made, len(pond.creatures), len(fish), sum(f.eaten for f in fish))
