class Plain:
    parent = None


class Owned:
    @property
    def parent(self):
        return self.__class__


def owner_of(thing):
    return thing.parent


kinds = [Plain(), Owned(), Owned()]
print([owner_of(kind) for kind in kinds])


def again(thing):
    return thing.parent


kinds = [Plain(), Plain(), Owned(), Owned()]
print([again(kind) for kind in kinds])
