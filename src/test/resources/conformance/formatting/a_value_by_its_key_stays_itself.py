text = "two words"
values = {"word": text}
print("%(word)s" % values is text, "%(word)9s" % values == text, "%(word)s!" % values)


class Made(dict):
    def __missing__(self, key):
        return key * 2


made = "%(ab)s" % Made()
print(made, "%(n)s %(n)s" % {"n": [1]})
