class Source:
    def __iter__(self):
        print("asked")
        return iter([1, 2])


class Mapping:
    def keys(self):
        for key in "ab":
            yield key

    def __getitem__(self, key):
        return [key]


def show(**given):
    return given


s, m = Source(), Mapping()
numbers = {1, 3}
numbers.update(s)
both = numbers.intersection(s) | numbers.union(s)
numbers.symmetric_difference(s)
largest = max(s), max(Source, s, key=id) is not None
copy = dict(m)
copy.update(m)
given = show(**m)
