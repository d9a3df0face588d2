def loud(f):
    def wrapper(*args, **kwargs):
        print("calling", f.__name__)
        result = f(*args, **kwargs)
        print("got", result)
        return result

    return wrapper


@loud
def add(a, b=1000):
    return a + b


add(1)
add(2, b=3)
print(add.__name__, add.__closure__[0].cell_contents.__name__)
