class Box:
    def __class_getitem__(cls, item):
        return (cls, item)


key = ["int"]
made = Box[key]
print(made[0] is Box, made[1] is key)
alias = list[int]
print(alias, alias.__origin__, alias.__args__, alias([1]), isinstance([], list))
try:
    int["x"]
except TypeError as problem:
    print(problem)
