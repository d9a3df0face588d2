class Name(str):
    def __eq__(self, other):
        return self.lower() == str(other).lower()

    def __hash__(self):
        return hash(self.lower())


ada = Name("Ada Lovelace")
print(ada == "ADA LOVELACE", "ada lovelace" == ada, ada != "x")
people = {ada: ["first"]}
print(people[Name("ada lovelace")], type(ada.upper()).__name__, ada[0], len(ada))
print(f"{ada}", "%s" % ada, ada + "!", repr(ada))
