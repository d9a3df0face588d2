import copy
from array import array


class Track(array):
    pass


track = Track("f", [0.5, 1.25])
track.title = "first"
maker, arguments, state = track.__reduce_ex__(4)
again = maker(*arguments)
print(type(again).__name__, again, state, arguments[2])
print(track.__reduce_ex__(2)[1])
flat = copy.copy(track)
deep = copy.deepcopy(array("q", [2**40]))
print(type(flat) is array, flat, deep)
again.byteswap()
print(again == track, again.tobytes())
