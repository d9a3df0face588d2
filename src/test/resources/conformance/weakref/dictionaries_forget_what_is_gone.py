import weakref

class Item:
    def __init__(self, name):
        self.name = name

cache = weakref.WeakValueDictionary()
notes = weakref.WeakKeyDictionary()
seen = weakref.WeakSet()
one = Item("one")
two = Item("two")
for item in (one, two):
    cache[item.name] = item
    notes[item] = len(item.name)
    seen.add(item)
print(len(cache), len(notes), len(seen))
del item, two
print(sorted(cache), [key.name for key in notes], one in seen, len(seen))
