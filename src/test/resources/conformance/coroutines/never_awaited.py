async def forgotten(x):
    return x


class Note:
    def __del__(self):
        print("freed")


def calls():
    forgotten(Note())
    print("after")


calls()
forgotten(Note())
c = forgotten(Note())
print(repr(c)[:26], type(c).__name__)
del c
c = forgotten([1])
c.close()
del c
print(sorted(k for k in globals() if k.startswith("__w")))
