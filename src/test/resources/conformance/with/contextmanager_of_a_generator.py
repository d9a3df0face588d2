from contextlib import contextmanager


@contextmanager
def tag(name, out):
    out.append("<" + name + ">")
    try:
        yield out
    finally:
        out.append("</" + name + ">")


parts = []
with tag("b", parts) as p:
    p.append("text")
print("".join(parts))
try:
    with tag("i", parts):
        raise ValueError("x")
except ValueError as error:
    print(error, parts[-1])
