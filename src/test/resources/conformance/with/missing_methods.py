class Half:
    def __enter__(self):
        pass


for thing in (5, Half(), "text"):
    try:
        with thing:
            print("never")
    except TypeError as error:
        print(error)


class Bad:
    def __enter__(self):
        raise ValueError("enter failed")

    def __exit__(self, *a):
        print("not called")


try:
    with Bad():
        pass
except ValueError as error:
    print(error)
