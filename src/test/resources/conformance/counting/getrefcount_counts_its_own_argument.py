import sys

thing = []
print(sys.getrefcount(thing))
other = thing
pair = [thing, thing]
print(sys.getrefcount(thing))
del other
pair.pop()
print(sys.getrefcount(thing))

def look(argument):
    return sys.getrefcount(argument)

print(look(thing), sys.getrefcount([]), sys.getrefcount(None) > 1000)
