import re

text = "one two  three"
print(re.split(r"\s+", text, maxsplit=1), re.sub("o", "0", text, count=1, flags=re.I))
before = dict(__warningregistry__) if "__warningregistry__" in globals() else {}
print(re.split(r"\s+", text, 1), re.sub("o", "0", text, 1), re.subn("e", "E", text, 2, re.I))
told = [key[0] for key in __warningregistry__ if key != "version"]
print(before, told)
for call in (
    lambda: re.sub("a", "b", "c", 1, 2, 3),
    lambda: re.sub("a", "b", "c", 1, count=2),
    lambda: re.split("a", "b", 1, 0, flags=1),
):
    try:
        call()
    except TypeError as e:
        print(e)
