class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        code = self.n
        return code

    def __eq__(self, other):
        same = self.n == other.n
        return same


class Loud:
    def __del__(self):
        print("gone")


key, other = Key(1), Key(1)
table, row = {}, [None]
for i in range(3):
    value = [i]
    table[key] = value
    table[other] = value
    row[0] = Loud()
built = {k: [k] for k in (key, other)}
