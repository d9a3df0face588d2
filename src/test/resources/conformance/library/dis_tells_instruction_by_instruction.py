import dis


def later(items):
    for item in items:
        yield item.name


def fails(n):
    return 1 // n


for step in dis.get_instructions(later):
    print(step.offset, step.opname, step.arg, step.argval, step.label, step.positions)
print(step)
print(dis.stack_effect(dis.opmap["CALL"], 2), dis.opname[step.opcode])
try:
    fails(0)
except ZeroDivisionError as error:
    print(dis.Bytecode.from_traceback(error.__traceback__).dis())
