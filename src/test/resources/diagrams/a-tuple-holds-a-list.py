pair = (1, [2])
pair[1].append(3)
