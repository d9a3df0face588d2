def counter():
    n = 1000

    def up():
        nonlocal n
        n += 1
        return n

    def read():
        return n

    return up, read


up, read = counter()
up()
up()
print(read())
print(up.__closure__[0] is read.__closure__[0])
other_up, other_read = counter()
print(other_read(), up.__closure__[0].cell_contents)
