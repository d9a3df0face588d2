from collections import defaultdict

groups = defaultdict(list)
for word in ["apple", "avocado", "beet"]:
    groups[word[0]].append(word)
print(groups, groups.get("z"))
groups.default_factory = None
try:
    groups["z"]
except KeyError as error:
    print(error)
