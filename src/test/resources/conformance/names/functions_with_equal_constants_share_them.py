def small():
    return 12345
def same():
    return 12345
def other():
    return 12345, 1.5
kept = small.__code__.co_consts
value = kept[1]
again = same.__code__.co_consts
print(kept is again)
del small
del same
pair = (None, 12345)
twin = other.__code__
copy = twin.replace(co_name="copy")
print(copy.co_consts is twin.co_consts)
del twin, other
x = 0
del copy
x = 1
