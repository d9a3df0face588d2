from array import array
import sys


class Reading:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


reading = Reading(20)
temperatures = array("h", [18, 19])
temperatures.append(reading)
same = temperatures
last = temperatures[-1]
print(temperatures, last is reading, sys.getrefcount(temperatures) - 1)
copy = temperatures[:]
del same
copy[0] = -5
print(temperatures == copy, temperatures.tolist(), copy.tobytes())
for value in copy:
    print(value, end=" ")
del reading
