total = 0


def add(n):
    global total, fresh
    total += n
    fresh = [n]


add(1000)
add(2000)
print(total, fresh)


def shadow():
    total = "local"
    return total


print(shadow(), total)
