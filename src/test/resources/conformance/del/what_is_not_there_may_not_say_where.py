class Plain:
    pass


class Listed(list):
    pass


def deleted(owner):
    try:
        del owner.nothing
    except AttributeError as e:
        print(e, e.name, e.obj is owner)
        return e


one = Plain()
kept = deleted(one)
one.__dict__ = {"own": 1}
kept = deleted(one)
two = Listed()
kept = deleted(two)
kept = None
