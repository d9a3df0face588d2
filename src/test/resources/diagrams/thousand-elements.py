big = list(range(1000))
part = big[:3]
