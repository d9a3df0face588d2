import weakref


class Room:
    pass


room = Room()
watch = weakref.ref(room, eval("lambda reference: print('the room is gone')", {}))
print("the program ends")
