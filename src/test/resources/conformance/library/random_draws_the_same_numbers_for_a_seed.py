import random

dice = random.Random(6)
rolls = [dice.randint(1, 6) for _ in range(5)]
print(rolls)
cards = ["ace", "king", "queen"]
dice.shuffle(cards)
print(cards, dice.choice(cards), dice.random())
again = random.Random(6)
print(rolls == [again.randint(1, 6) for _ in range(5)])
dice.seed("a word")
print(dice.getrandbits(40), dice.sample(range(50), 3))
