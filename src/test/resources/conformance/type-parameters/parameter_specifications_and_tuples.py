def call[**P, R](function, *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


p, r = call.__type_params__
print(p, r, call.__annotations__)
args = p.args
print(args, args.__origin__ is p, args == p.args, p.args is p.args)
print(call(max, 3, [4][0]))


class Row[*Ts]:
    def __init__(self, *items: *Ts):
        self.items = items


ts, = Row.__type_params__
print(ts, list(ts), Row[int, str], Row[()], Row.__init__.__annotations__)
row = Row(1, [2])
print(row.items)
three = tuple[int, *ts]
print(three, three.__parameters__, three[str, float])
star = [*tuple[int, ...]]
print(star, star[0].__unpacked__)
del row, three, star
