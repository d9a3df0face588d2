from dataclasses import InitVar, dataclass, field, replace


@dataclass
class Order:
    price: int
    rate: InitVar[int]
    total: int = field(init=False)

    def __post_init__(self, rate):
        self.total = self.price * rate


order = Order(2, 3)
for change in ({"total": 1, "rate": 1}, {"price": 5}, {"price": 5, "rate": 2}):
    try:
        print(replace(order, **change))
    except TypeError as e:
        print(e)
