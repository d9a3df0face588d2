import json
s = json.dumps({"a": [1, 2.5, None, True, "x\n\u00e9"], "b": {"c": {}}})
print(s)
d = json.loads(s)
print(d)
print(json.dumps(d, indent=2, sort_keys=True))
try:
    json.loads("{bad")
except json.JSONDecodeError as e:
    print(e)
print(json.dumps((1, "é"), ensure_ascii=False, separators=(",", ":")))
