# fold: list>2, dict>1
xs = [1, 2, 3, 4]
d = {"a": 1, "b": 2}
