def worker():
    while True:
        try:
            item = yield
            print("got", item)
        except ValueError as error:
            print("caught", error)


w = worker()
next(w)
w.send([1.5])
w.throw(ValueError("bad"))
w.send([2.5])
try:
    w.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
print(next(w, "over"))
