import re

def shout(match):
    return match[0].upper()

text = " ".join(["one", "two"])
data = bytes(text, "ascii") + b"!"
print(re.sub(r"t\w+", shout, text))
print(re.compile(rb"o").subn(shout, data, count=1))
