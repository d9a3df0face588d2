calls = []


def length(word):
    calls.append(word)
    return len(word)


words = ["pear", "fig", "banana", "kiwi"]
in_order = sorted(words, key=length)
print(in_order, calls)
words.sort(key=length, reverse=True)
print(words)
try:
    [3, "x", 1].sort()
except TypeError as problem:
    print(problem)
