name = "Ada"
n = 3.14159
items = [1.5, "x"]
print(f"{name} {n:.2f} {items}")
print(f"{name!r} {items!s} {'é'!a}")
print(f"{name=} {n = :.1f} {items[0]=}")
print(f"{{braces}} {'nested ' + f'{n:.0f}'}")
print(f"{name:>6}|{name:<6}|{name:^7}|{42:05d}|{255:#x}")
width = 8
print(f"{n:{width}.{2}f}|{name:*^{width}}")
print(f"{1000000:,} {0.5:%} {1e10:g}")
