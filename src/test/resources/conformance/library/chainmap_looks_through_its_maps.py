from collections import ChainMap

base = {"color": "red", "size": "big"}
mine = {"color": "blue"}
both = ChainMap(mine, base)
both["shape"] = "round"
print(both["color"], both["size"], mine)
del both["color"]
print(both["color"], len(both))
