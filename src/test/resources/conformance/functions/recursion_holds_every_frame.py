def depth(n, seen):
    here = [n]
    seen.append(here)
    if n == 0:
        return "bottom"
    result = depth(n - 1, seen)
    return result + str(n)


log = []
print(depth(3, log))
print(log)
