class Lazy:
    def __init__(self, make):
        self.make = make

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = self.make(instance)
        instance.__dict__[self.make.__name__] = value
        return value


class Page:
    @Lazy
    def words(self):
        print("counting")
        return ["a", "b"]


page = Page()
first = page.words
second = page.words
print(first is second, vars(page))
del page.words
print(page.words)
