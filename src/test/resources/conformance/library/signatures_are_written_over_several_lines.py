import dataclasses
import inspect


def buy(what: str, price=1.5, /, *more, shop, paid: bool = True, **rest) -> int: ...


signature = inspect.signature(buy)
print(signature)
print(signature.format(max_width=30))
try:

    @dataclasses.dataclass
    class Fruit:
        name: str = "fig"
        weight: float
except TypeError as error:
    print(error)
