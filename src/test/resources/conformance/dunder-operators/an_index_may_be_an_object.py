class Second:
    def __index__(self):
        return 1


at = Second()
letters = ["a", "b", "c"]
print(letters[at], letters[at:], "xyz"[at], range(5)[at], "ab" * at)
print(hex(at), bin(at), int(at), 10 // int(at), (0).__index__())
letters[at] = "B"
del letters[at]
print(letters)
try:
    letters["0"]
except TypeError as problem:
    print(problem)
