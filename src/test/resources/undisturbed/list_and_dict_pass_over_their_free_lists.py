# A display takes the block of the list that was freed last; list() has a new one, and gives it to the displays.
first, second = id(list("ab")), id(list("cd"))
display, called = id([1]), id(list())
print(first == second, second == display, display == called)

one = [1]
block = id(one)
del one
made = list()
print(id(made) == block)
again = [2]
print(id(again) == block)

displays = id({}), id({})
calls = id(dict()), id(dict())
print(displays[0] == displays[1], displays[1] == calls[0], calls[0] == calls[1])
print(id(tuple([1])) == id((again,)), id(set()) == id({1}))
