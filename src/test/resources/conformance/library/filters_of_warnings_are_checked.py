import reprlib
import statistics
import warnings

for wrong in (
    lambda: warnings.simplefilter("never"),
    lambda: warnings.simplefilter("error", lineno=-1),
    lambda: warnings.simplefilter("error", lineno="1"),
    lambda: warnings.filterwarnings("error", message=5),
    lambda: warnings.filterwarnings("error", category=int),
    lambda: warnings.filterwarnings("error", module=None),
):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(statistics.correlation([1e-180, 2e-180, 4e-180], [3.0, 5.0, 8.0]))


class Box:
    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Box({self.__dict__})"


box = Box()
box.inner = box
print(box, Box.__repr__.__wrapped__.__name__)
