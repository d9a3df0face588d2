from collections import deque

line = deque(["p", "q", "r", "s"])
line.rotate(1)
print(line, line.index("q"))
line.remove("r")
line.insert(1, "new")
del line[0]
print(line, "q" in line, line[-1])
try:
    deque().pop()
except IndexError as error:
    print(error)
