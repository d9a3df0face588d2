from asyncio import current_task, get_event_loop
from decimal import Decimal, getcontext, localcontext
from os.path import normpath, splitroot
from pickle import dumps, loads
from warnings import warn

with localcontext() as context:
    context.prec = 4
    print(Decimal(1) / 3, getcontext().prec)
path = "/srv/course/../course/page"
root, rest = splitroot(path)[1:]
short = normpath(path)
print(root, rest, short, normpath("a//b/./.."), normpath("///"), splitroot("//x"))
copy = loads(dumps([path, 2]))
print(copy, getcontext, normpath("") == ".")
