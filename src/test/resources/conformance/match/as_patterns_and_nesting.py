command = {"do": ["move", {"to": (3, 4)}], "by": "me"}
match command:
    case {"do": ["move", {"to": (x, y) as target}] as action, **rest}:
        print(x, y, target, action[0], rest)
match [1, [2, [3, [4]]]]:
    case [_, [_, [_, [deep]]]]:
        print(deep)
match 5:
    case int() | str() as both if both > 3:
        print("both", both)
match ("go", "north"):
    case ["go", ("north" | "south") as way]:
        print(way)
