# The largest singular value of an endless matrix, cut off: calls, float division, generators and sum().


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = len(vector)
    return [sum(entry(i, j) * vector[j] for j in range(size)) for i in range(size)]


def times_transposed(vector):
    size = len(vector)
    return [sum(entry(j, i) * vector[j] for j in range(size)) for i in range(size)]


def norm(size):
    u = [1.0] * size
    v = u
    for _ in range(6):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    above = below = 0.0
    for a, b in zip(u, v):
        above += a * b
        below += b * b
    return (above / below) ** 0.5


print(f"{norm(100):.9f}")
