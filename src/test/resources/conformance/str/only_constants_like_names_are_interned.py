first = "identifier_like"
second = "identifier" + "_like"
print(first is second)
spaced = "two words"
tail = "words"
built = "two " + tail
print(spaced == built, spaced is built)
letter = built[0]
print(letter is "t"[0], built[4:] == tail, built[4:] is tail)
words = built.split(" ")
print(words[0] is "two", words)
