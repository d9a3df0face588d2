key = ("k", 1)
value = ["v"]
table = {key: value, "plain": value}
table["more"] = key
print(len(table), table[key] is value, table.get("none"), table.get("none", 0))
gone = table.pop(key)
print(gone is value, list(table))
table["plain"] = None
table.update({"plain": value}, extra=value)
print(table)
del table["more"]
table.clear()
print(table, key, value)
