class Key(list):
    def __del__(self):
        self.last = 1


items = [[2], [], [1, 3]]
items.sort(key=Key)
print(items, sorted(items, key=Key, reverse=True))
