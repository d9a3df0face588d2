from array import array

letters = array("w", "añb")
letters.append("€")
letters.fromunicode("!")
print(letters, letters.tounicode(), "".join(letters))
letters.reverse()
print(letters.tolist(), letters.itemsize)
for wrong in ["ab", 5]:
    try:
        letters[0] = wrong
    except TypeError as error:
        print(error)
match array("b", [1, 2]):
    case [first, second]:
        print(first, second)
