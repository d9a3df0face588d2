def visits():
    try:
        yield "in"
        yield "out"
    finally:
        print("the door closes")


def unseen():
    try:
        yield
    finally:
        print("never opened, never closed")


opened = visits()
unopened = unseen()
print(next(opened))
