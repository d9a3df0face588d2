class Guard:
    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)


g = Guard()
del g.size
del g[3], g["k"]
del g[1:2], g[::2]
del (g.a, [g.b, g[0]])
try:
    del g.c, missing_name
except NameError as error:
    print(error)
