price = 1234.5
name = "tea"
print(f"{name:<6}|{name:>6}|{name:^6}|{name:*^7}")
print(f"{price:,.2f} {price:e} {price:.0f} {price:g} {price:10.1f}|")
print(f"{255:x} {255:#X} {255:b} {255:08b} {-5:+d} {5: d} {65:c}")
print(f"{0.25:.1%} {10**10:_} {True:d} {None!r:>6} {name!s:.1}")
width = 8
print(f"{price:{width}.{1}f}|{name=} {price + 1 = }")
print("{0} {1} {0}".format(name, price), "{n[0]} {p.real}".format(n=name, p=price))
