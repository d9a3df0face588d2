# values: objects
xs = [1, 1, "a"]
y = 2.5
