stack = [["c"], ["b"], ["a"], ["end"]]
it = iter(stack.pop, ["a"])
print(next(it), stack)
for item in it:
    print("never", item)
print(stack, list(it))
reader = iter([1, 2, 3])
pairs = list(zip(reader, reader))
print(pairs)
both = enumerate(["x", "y"], 1)
print(next(both), list(both))
back = reversed([1, 2])
print(next(back), list(map(str, back)))
