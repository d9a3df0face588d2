space = {"x": 2.5}
exec("y = [x, x]", space); del space["__builtins__"]
print(space["y"])
print(eval("x * 2", {}, space))
a = 1000
print(eval("a + 1"))


def f():
    local = 7.5
    return eval("local + 1")


print(f())
del space
