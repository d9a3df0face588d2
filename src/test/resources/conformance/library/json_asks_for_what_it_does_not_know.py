import json


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def plain(value):
    return {"point": [value.x, value.y]}


def made(members):
    if "point" in members:
        return Point(*members["point"])
    return members


points = [Point(1, 2.5), Point(3, None)]
text = json.dumps(points, default=plain)
print(text)
print(json.dumps(points, default=vars, indent=1))
back = json.loads(text, object_hook=made)
print([(p.x, p.y) for p in back])
print(json.loads('{"a": [1, 2], "b": {}}', object_pairs_hook=list), json.loads("[1.50, 7]", parse_float=str))
