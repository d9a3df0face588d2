class M:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *a):
        return False


d = {}
with (
    M((1.5, 2.5)) as (a, b),
    M("text") as d["key"],
    M([3.5]),
):
    print(a, b, d)
with M(1) as d["n"]: print(d["n"])
