text = ""
other = ""
for word in ["one", "two", "three"]:
    text += word
    other = other + "<" + word + ">"
print(text, other)
kept = text
text += "!"
print(kept, text, kept is text)
repeated = "ab" * 3
print(repeated, repeated * 0, repeated[::-1])
