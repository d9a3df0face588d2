text = "%.*f" % (2000, 1.1)
print(len(text), text[:60], text[-3:], set(text[60:]))
for value in 0.0, 1e300, 5e-324, 2.0:
    text = format(value, ".1100f")
    print(len(text), text.rstrip("0")[-4:], "%#.0f" % value == "%.0f." % value)
print(len("%.3000e" % 1.1), len("%.100000f" % 0.5), f"{1.5:.0f} {2.5:.0f} {0.125:.2f}")
