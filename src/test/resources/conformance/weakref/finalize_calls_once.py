import weakref

class Thing:
    pass

thing = Thing()
first = weakref.finalize(thing, print, "first", end="!\n")
second = weakref.finalize(thing, print, "second")
print(first.alive, second.peek()[2])
second()
second()
del thing
print(first.alive, second.alive)
other = Thing()
last = weakref.finalize(other, print, "at exit")
