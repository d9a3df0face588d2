def attempt(namespace, *bases):
    try:
        made = type("Made", bases, namespace)
    except (TypeError, ValueError) as problem:
        print(type(problem).__name__, problem)
    else:
        print(made.__slots__)


attempt({"__slots__": ("x",), "x": 1})
attempt({"__slots__": ("not valid",)})
attempt({"__slots__": (3,)})
attempt({"__slots__": "single"})
attempt({"__slots__": ("x",)}, int)
attempt({"__slots__": ("x",)}, tuple)
