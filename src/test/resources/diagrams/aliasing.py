first = [10, 20]
second = first
second.append(30)
