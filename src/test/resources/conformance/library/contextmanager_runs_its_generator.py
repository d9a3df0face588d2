from contextlib import contextmanager


@contextmanager
def lent(thing):
    print("lent")
    try:
        yield thing
    finally:
        print("back")


with lent(["book"]) as book:
    print(book)
try:
    with lent("pen"):
        raise ValueError("lost")
except ValueError as error:
    print(error)
