token = ["token"]
items = []
for _ in range(5):
    items.append(token)
last = items.pop()
print(len(items), last is token)
items.insert(1, "between")
items.extend([token, token])
items.remove("between")
print(items.count(token), items.index(token))
del items[0]
del items[1:3]
items.clear()
print(items, token)
