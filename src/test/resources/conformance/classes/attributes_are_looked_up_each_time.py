class Config:
    level = 1


base = Config()
other = Config()
print(base.level, other.level)
Config.level = 2
print(base.level)
base.level = 10
Config.level = 3
print(base.level, other.level, vars(base), vars(other))
setattr(other, "name", ["n"])
print(getattr(other, "name"), hasattr(base, "name"), getattr(base, "name", None))
delattr(other, "name")
try:
    other.name
except AttributeError as problem:
    print(problem, problem.name, problem.obj is other)
