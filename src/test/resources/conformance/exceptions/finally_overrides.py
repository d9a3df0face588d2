def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "kept"


def loop():
    for i in range(3):
        try:
            if i == 1:
                raise KeyError(i)
        finally:
            if i == 1:
                break
    return i


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


print(swallow())
print(loop())
print(nested())
