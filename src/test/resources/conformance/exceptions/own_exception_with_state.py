class Failure(Exception):
    def __init__(self, code, detail):
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self):
        return f"{self.code}: {self.detail}"


class Worse(Failure):
    pass


for kind in (Failure, Worse):
    try:
        raise kind(404, ["missing"])
    except Worse as error:
        print("worse", error)
    except Failure as error:
        print("failure", error, error.args)
print(repr(Failure(1, "x")))
