import difflib
import timeit

a = "the quick fox".split()
b = "the slow fox".split()
match = difflib.SequenceMatcher(None, a, b)
print(round(match.ratio(), 3), match.get_opcodes())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]))
lines = list(difflib.unified_diff(a, b, lineterm=""))
print(lines)
print(list(difflib.ndiff(a, b)))
runs = []
timeit.timeit(lambda: runs.append([1]), number=3)
print(len(runs), runs[0] is runs[1])
del match, lines, runs
