import string
import textwrap

card = string.Template("$name owes ${amount} $$")
print(card.substitute(name="Ann", amount=5))
print(card.safe_substitute(name="Bo"))
try:
    card.substitute(name="Cy")
except KeyError as missing:
    print("missing", missing)
lines = textwrap.wrap("a list of words to be wrapped", width=12)
print(lines, string.capwords("two words"), string.ascii_lowercase[:3])
