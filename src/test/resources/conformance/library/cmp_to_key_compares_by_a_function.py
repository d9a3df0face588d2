import functools


class Card:
    def __init__(self, rank):
        self.rank = rank


def compare(a, b):
    difference = a.rank - b.rank
    return difference


cards = [Card(3), Card(1), Card(2)]
print([c.rank for c in sorted(cards, key=functools.cmp_to_key(compare))])
key = functools.cmp_to_key(compare)
low, high = key(cards[1]), key(cards[0])
print(low < high, low == high, low.obj is cards[1])
print(max(cards, key=key).rank)
cards.sort(key=key, reverse=True)
print([c.rank for c in cards])
del low, high, key
