def collect(item, into=[]):
    into.append(item)
    return into


a = collect(1.5)
b = collect(2.5)
print(a is b, a)
c = collect(3.5, [])
print(c, len(a))
print(collect.__defaults__)
collect.__defaults__ = ([],)
print(collect(4.5))
