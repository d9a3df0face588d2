def f():
    len = lambda x: -1
    return len([1, 2])


print(f(), len([1, 2]))
sum = "mine"
print(sum)
del sum
print(sum([1, 2]))
try:
    undefined_thing
except NameError as error:
    print(error)
