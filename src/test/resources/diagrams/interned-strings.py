# values: objects
a = "hello"
b = "hello"
c = "".join(["hel", "lo"])
