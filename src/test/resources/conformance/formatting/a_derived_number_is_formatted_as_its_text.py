class Count(int):
    def __str__(self):
        return "count"


class Price(float):
    def __repr__(self):
        return "price"


class Wave(complex):
    def __repr__(self):
        return "wave"


for number in (Count(5), Price(1.5), Wave(1j), True):
    print(f"{number}", format(number), "{}".format(number), f"{number:>5}")
