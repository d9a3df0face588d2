# at: 3
def letters(word):
    for letter in word:
        yield letter
once = letters("ab")
got = next(once)
