from array import array

steps = array("B", b"\x01\x02\x03")
walker = iter(steps)
print(next(walker), walker.__reduce__())
steps.append(4)
print(next(walker))
walker.__setstate__(1)
rest = list(walker)
print(rest, next(walker, "nothing"))
print(walker.__reduce__())
other = iter(steps)
del steps
print(sum(other))
