import json


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


data = {"b": {3, 1}, "a": [], "c": {}, "d": [1, [2]]}
print(json.dumps(data, cls=Encoder, sort_keys=True, indent=2))
print(json.dumps(data, cls=Encoder, indent="--"))
try:
    json.dumps([object], cls=Encoder, indent=1)
except TypeError as e:
    print(e)
print(json.dumps({(1,): 2}, skipkeys=True, indent=1))
