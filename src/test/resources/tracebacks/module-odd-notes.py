import traceback
e = ValueError("x")
print(traceback.format_exception(e))
print(traceback.format_exception(None))
traceback.print_exception(None)
e.__notes__ = 5
print(traceback.format_exception_only(e))
e.__notes__ = ("a", 1)
print(traceback.format_exception_only(e))
