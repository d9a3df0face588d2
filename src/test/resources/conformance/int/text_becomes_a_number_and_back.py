texts = ["42", " -7 ", "1_000", "0x1f", "3.5", "ten"]
found = []
for text in texts:
    try:
        number = int(text, 0)
    except ValueError as problem:
        found.append(str(problem))
    else:
        found.append(number)
print(found)
print(int("zz", 36), int(b"12"), int(9.99), hex(255), oct(8), bin(-5))
