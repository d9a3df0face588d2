def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


a = averager()
print(next(a))
print(a.send(10.5))
print(a.send(20.5))
try:
    averager().send(1)
except TypeError as error:
    print(error)
