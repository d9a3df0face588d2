import re

text = "2024-05-17 and 2023-11-02"
swapped = re.sub(r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", text)
print(swapped)
raised = re.sub(r"\d+", lambda m: str(int(m[0]) + 1), "a1 b9")
print(raised, re.subn("o", "0", "foo boo", count=3))
words = re.split(r"\s*[,;]\s*", "red ,green;blue")
print(words)
try:
    re.compile("(open")
except re.error as wrong:
    print(wrong, wrong.pos)
