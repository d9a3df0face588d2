inner = [1, 2]
outer = [inner, [inner, 3], "text"]
