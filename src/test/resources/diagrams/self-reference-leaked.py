loop = [1]
loop.append(loop)
del loop
