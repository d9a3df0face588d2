half = "1.00000000000000011102230246251565404236316680908203125"
print(float(half), float(half + "0" * 900), float(half + "0" * 900 + "1"), eval(half + "0" * 800))
for text in ["0x1p-99999999", "0x0p99999999999999", "0x1p99999999999999", "0X1" + "0" * 100 + "p-400", "0x1p1024", "0x1p-1075",
             "0x1.000000000000000000000000000000000000000001p-1075", "0x1.fffffffffffff8p0", "0x1.00000000000008p0", "0x.8p1",
             "0x", "0x.p1", "1p", "1p+", "a.b.c", "0x1p1_0", "0xg"]:
    try:
        print(float.fromhex(text))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
large = 10 ** 100000
print(1 / large, large * 3 / large, (2 ** 1024 - 2 ** 970 - 1) / 1, 1 / 2 ** 1075, 3 / 2 ** 1076, (2 ** 54 + 3) / -8)
try:
    (2 ** 1024 - 2 ** 970) / 1
except OverflowError as e:
    print(e)
large = None
