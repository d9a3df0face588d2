from collections import OrderedDict, deque
from time import struct_time
from types import FunctionType

CALLS = """'a'.__setattr__('x')
'a'.__mul__(10**20)
'a'.center(width=3)
'a'.maketrans()
bytes.fromhex(None)
(5).__round__(None)
(5).__reduce_ex__()
super(int, 1, 2)
str(b'a', None)
str(bytearray(b'a'), 'ascii')
type('T', None, {})
b'a' < memoryview(b'b')
deque('ab').remove('c')
deque('ab').__getitem__(-1)
deque.__class_getitem__()
OrderedDict(1, 2)
struct_time(range(9)).tm_hour
setattr(2j, 'real', 1.0)
bool.from_bytes(bytes([1]))
FunctionType(told)
FunctionType(told.__code__, {}, closure=(1,))
FunctionType(told.__code__, {'eval': len}, 'copied')('called')"""


def told(call):
    try:
        return eval(call)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(*(told(call) for call in CALLS.splitlines()), sep="\n")
