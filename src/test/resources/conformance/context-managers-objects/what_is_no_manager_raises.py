class Half:
    def __enter__(self):
        return self


class Plain:
    pass


for thing in (Half(), Plain(), 3):
    try:
        with thing as it:
            print("inside")
    except TypeError as problem:
        print(problem)
