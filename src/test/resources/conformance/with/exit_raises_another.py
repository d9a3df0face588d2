class M:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if error:
            raise RuntimeError("from exit") from error
        raise LookupError("always")


for fail in (True, False):
    try:
        with M():
            if fail:
                raise ValueError("body")
    except (RuntimeError, LookupError) as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))
