def attempt(value):
    try:
        result = 10 / value
    except ZeroDivisionError as error:
        print("except", error)
        return "failed"
    else:
        print("else", result)
        return result
    finally:
        print("finally", value)


print(attempt(4))
print(attempt(0))
try:
    attempt("x")
except TypeError as error:
    print(error)
