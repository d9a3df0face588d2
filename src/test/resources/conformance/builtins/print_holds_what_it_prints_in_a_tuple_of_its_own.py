class Word:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


first = Word("a")
print(first, Word("b"))
print(first, *[Word("c"), 2])
print(*(first,))
