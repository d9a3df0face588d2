def read(event):
    match event:
        case {"type": "click", "at": (x, y)}:
            return x, y
        case {"type": "key", **rest}:
            return rest
        case {"type": str() as kind}:
            return kind
        case {}:
            return "mapping"
    return None


print(read({"type": "click", "at": (1.5, 2.5), "more": 1}))
print(read({"type": "key", "code": 13, "shift": True}))
print(read({"type": "move"}))
print(read({}))
print(read([]))
