shared = [1, 2]


class Odd:
    def __repr__(self):
        return shared


for show in repr, str, ascii, print:
    try:
        show(Odd())
    except TypeError as error:
        print(error)
print(shared)
