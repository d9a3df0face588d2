try:
    try:
        raise ValueError("v")
    except ValueError as error:
        error.add_note("first note")
        error.add_note("second")
        raise
except ValueError as error:
    print(error, error.__notes__)
    error.__notes__.clear()
    notes = error.__notes__
print(notes)
try:
    ValueError().add_note(5)
except TypeError as error:
    print(error)
