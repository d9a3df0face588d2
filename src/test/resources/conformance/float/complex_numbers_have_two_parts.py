z = complex(3, -4)
w = z.conjugate()
print(z, w, abs(z), z * w, z.real, z.imag)
pair = (z, w)
print(z == w, z != w, z == 3 - 4j, hash(complex(2, 0)) == hash(2))
try:
    z < w
except TypeError as problem:
    print(problem)
print(f"{z:.1f}", complex("1+2j"), z ** 2, -z)
