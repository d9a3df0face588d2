def outer():
    result = yield from inner()
    print("result", result)
    yield result


def inner():
    try:
        yield 1
    except ValueError as e:
        return [str(e)]


steps = outer()
print(next(steps))
print(steps.throw(ValueError("thrown")))
print(next(steps, "done"))
