import functools
import inspect
import operator


class Command:
    plus = functools.partial(operator.add, 1)
    kept = staticmethod(functools.partial(operator.add, 2))
    method = functools.partialmethod(functools.partial(print, "a"), "b", sep="-")


command = Command()
print(Command.plus(1), command.kept(1), "__warningregistry__" in globals())
held = command.plus
print(held(2), held is Command.plus, [key[1] for key in __warningregistry__ if key != "version"])
command.method("c")
print(inspect.ismethoddescriptor(held), hasattr(held, "__get__"))
