import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        print("calling", function.__name__)
        return function(*args)

    return wrapper


@logged
def double(x):
    return x * 2


print(double(21), double.__name__, double.__wrapped__(1))
