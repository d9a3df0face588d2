import sys
sys.unraisablehook = lambda a: print("U", a.exc_type, a.err_msg, a.object)
class A:
    def __del__(self): 1/0
A()
