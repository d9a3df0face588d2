import atexit

atexit.register(print, "goodbye")
print("the program ends")
