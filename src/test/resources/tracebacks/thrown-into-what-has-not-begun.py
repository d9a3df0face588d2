squares = (n * n for n in range(3))
squares.throw(LookupError("before the first"))
