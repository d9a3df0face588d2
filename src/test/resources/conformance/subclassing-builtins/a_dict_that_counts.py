class Tally(dict):
    def __getitem__(self, key):
        return self.get(key, 0)

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


votes = Tally()
for name in ["ada", "bob", "ada"]:
    votes[name] += 1
print(votes, votes["eve"], votes.get("eve"), dict(votes))
votes.update(bob=7)
print(votes, type(votes.copy()).__name__, type(votes | {}).__name__)
