class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        if spec == "f":
            return f"{self.degrees * 9 / 5 + 32:.0f}F"
        return f"{self.degrees}C"


today = Temperature(20)
line = f"{today} {today:f}"
print(line)
print("{:f} {}".format(today, today), format(today, "f"))
try:
    print(f"{object():x}")
except TypeError as problem:
    print(problem)
