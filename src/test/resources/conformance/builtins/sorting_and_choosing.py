words = [["pear"], ["fig"], ["apple"]]
best = max(words, key=lambda w: len(w[0]))
least = min(words)
print(best is words[2], least, max([], default="none"), min(3, 1, 2))
print(sorted(words, reverse=True)[0] is words[0], sum([1, 2], 10), sum([[1], [2]], []))
print(any(w[0] == "fig" for w in words), all(words), any([]), all([]))
for call in (lambda: max([]), lambda: sum(["a"]), lambda: sorted(3)):
    try:
        call()
    except (TypeError, ValueError) as problem:
        print(problem)
