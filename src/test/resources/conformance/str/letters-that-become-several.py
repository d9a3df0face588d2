for letter in "ßﬁŉΐᾳᾲſςıᏸ":
    print(ascii(letter.casefold()), ascii(letter.title()), ascii(letter.upper()))
print("Stra\u1e9ee".casefold() == "STRASSE".casefold())
