from collections import Counter

votes = Counter(["red", "blue", "red"])
votes.update(["blue", "green"])
print(votes, votes["none"])
left = votes - Counter(red=1, blue=5)
print(left, sorted(votes.elements()))
print(sum(votes.values()))
