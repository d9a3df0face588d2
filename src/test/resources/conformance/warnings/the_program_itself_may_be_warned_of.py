x = 5
same = x is 5
text = "\d"
while x is 5:
    x = text
names = [name for name in globals() if "warning" in name]
print(same, text, names)
