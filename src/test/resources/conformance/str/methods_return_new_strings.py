title = "a tale of two strings"
parts = title.split()
upper = title.upper()
same = title.replace("zebra", "lion")
print(same is title, title.strip() is title, upper)
parts[0] = parts[0].capitalize()
joined = " ".join(parts)
print(joined, joined == title)
print(title.partition(" of "), title.find("two"), title.count("t"))
del parts
