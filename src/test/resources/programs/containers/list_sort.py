log = []


class Card:
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __lt__(self, other):
        log.append(f"{self!r}<{other!r}")
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.rank}{self.suit}"


def show(title, cards):
    print(title, cards, len(log))
    print("  ", " ".join(log[:60]))
    log.clear()


ranks = [7, 2, 9, 2, 5, 11, 3, 8, 2, 13, 1, 6, 4, 12, 10]
cards = [Card(rank, "abcdefghijklmno"[place]) for place, rank in enumerate(ranks)]
cards.sort()
show("sorted", cards)
cards.sort()
show("again", cards)
cards.sort(reverse=True)
show("reversed", cards)
shuffled = [Card((place * 37) % 101, "") for place in range(200)]
shuffled.sort()
show("many", shuffled[:5])
mixed = [Card(place % 70 if place % 140 < 70 else 70 - place % 70, "") for place in range(300)]
mixed.sort(reverse=True)
show("runs", mixed[:5])

words = ["pear", "fig", "apple", "kiwi", "date", "plum", "nut"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), words)
words.sort(key=lambda word: (len(word), word))
print(words)
print(sorted([3, 1.5, True, -2]), sorted("hello"), sorted({"b": 1, "a": 2}))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2], [1, 5], [1]]))


def keys(word):
    print("key", word, len(words))
    return word[-1]


words.sort(key=keys)
print(words)


class Rude:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        victims.append("more")
        return self.number < other.number

    def __repr__(self):
        return f"Rude({self.number})"


victims = [Rude(3), Rude(1), Rude(2)]
try:
    victims.sort()
except ValueError as error:
    print(error, victims)


class Broken:
    def __lt__(self, other):
        raise RuntimeError("not comparable")


broken = [1, Broken()]
try:
    broken.sort()
except RuntimeError as error:
    print(error, len(broken))
try:
    sorted([1, "a", 2])
except TypeError as error:
    print(error)
try:
    sorted(5)
except TypeError as error:
    print(error)
