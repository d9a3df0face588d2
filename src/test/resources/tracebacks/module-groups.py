import traceback
try:
    raise ExceptionGroup("g", [ValueError("a\nb"), TypeError(2)])
except ExceptionGroup as e:
    e.add_note("note")
    print("".join(traceback.format_exception(e)))
    print("".join(traceback.format_exception_only(e, show_group=True)))
    traceback.print_exception(e)
