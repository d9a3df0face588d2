import math

samples = [0.1, 1.0, 2.5, 10.0]
for name in ("sin", "cos", "tan", "exp", "log", "log10", "sqrt", "atan"):
    function = getattr(math, name)
    print(name, [function(x) for x in samples])
powers = [2.5**0.3, 10**-2.5, math.pow(3, 0.1)]
roots = math.hypot(3, 4), math.cbrt(8), math.dist((1, 2), (4, 6))
print(powers, roots)
for bad in (-1, "x"):
    try:
        math.sqrt(bad)
    except (ValueError, TypeError) as wrong:
        print(type(wrong).__name__, wrong)
