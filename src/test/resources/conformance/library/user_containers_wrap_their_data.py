from collections import UserDict, UserList


class Loud(UserDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


loud = Loud(a=["1"])
loud["b"] = 2
row = UserList(["x"]) + ["y"]
print(loud, loud.data, row)
