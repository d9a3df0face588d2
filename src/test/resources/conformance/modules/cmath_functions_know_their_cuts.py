import cmath

z = 3 + 4j
print(cmath.sqrt(z), cmath.sqrt(-1), cmath.exp(1j * cmath.pi), cmath.log(z), cmath.log(z, 2), cmath.log10(100j))
print(cmath.polar(z), cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.rect(2, cmath.pi / 6))
print([f(z) for f in (cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh)])
print([f(0.5 - 2j) for f in (cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh)])
print(cmath.isclose(1 + 1e-12j, 1), cmath.isfinite(z), cmath.isinf(cmath.infj), cmath.isnan(cmath.nanj))
inf, nan = cmath.inf, cmath.nan
low, zero, turn, lost = complex(-inf, 0.0), complex(0.0, -0.0), complex(1.5, inf), complex(nan, -1.0)
print(cmath.acos(low), cmath.acos(zero), cmath.acos(turn), cmath.acos(lost), cmath.acosh(low), cmath.acosh(turn))
print(cmath.asinh(low), cmath.asinh(zero), cmath.asinh(turn), cmath.atanh(low), cmath.atanh(zero), cmath.atanh(turn))
print(cmath.cosh(low), cmath.cosh(zero), cmath.exp(low), cmath.exp(zero), cmath.exp(lost), cmath.exp(complex(inf, 2)))
print(cmath.log(low), cmath.log(turn), cmath.sinh(low), cmath.sinh(zero), cmath.sqrt(low), cmath.sqrt(turn))
print(cmath.tanh(low), cmath.tanh(zero), cmath.tanh(lost), cmath.cos(zero), cmath.sin(low - low), cmath.tan(turn))
print(cmath.cosh(complex(-inf, 2)), cmath.sinh(complex(-inf, 2)), cmath.rect(-inf, 0.0), cmath.rect(-inf, 1))
for attempt in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.sqrt("x"), lambda: cmath.atanh(1), lambda: cmath.rect(inf, inf)):
    try:
        attempt()
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
print(cmath.sqrt(5e-324j), cmath.log(1e308 + 1e308j), cmath.acos(1e308), cmath.atanh(1 + 1e-200j), cmath.cosh(710.2), cmath.tanh(800 + 1j))
