# at: 4
def work(data):
    copy = data[:]
    copy.append(3)
    return copy
result = work([1, 2])
