class Lamp:
    pass


lit = Lamp()
lit.itself = lit
Lamp.__del__ = lambda self: print("the lamp goes out")
print("the program ends")
