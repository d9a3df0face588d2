base = {"x": [1], "y": [2]}
extra = {"y": [3], "z": [4]}
both = base | extra
print(both, base)
base |= extra
print(base["y"] is extra["y"])
spread = {**extra, "w": [5]}
print(spread)
copy = dict(spread, w=[6])
print(copy["w"], spread["w"], copy["z"] is spread["z"])
print(dict.fromkeys("ab", base["x"]), {v[0]: k for k, v in copy.items()})
