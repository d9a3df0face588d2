class Card:
    def __init__(self, suit):
        self.suit = suit

    def __eq__(self, other):
        return self.suit == other.suit

    def __hash__(self):
        return hash(self.suit)


heart = Card("heart")
twin = Card("heart")
hand = {heart, twin}
print(len(hand), next(iter(hand)) is heart)
hand.add(twin)
hand.remove(twin)
print(hand, heart.suit)
