word = "Straße"
print(word.upper(), word.casefold(), len(word), len(word.upper()))
greek = "ΟΔΥΣΣΕΥΣ"
print(greek.lower(), greek.title(), greek.swapcase())
smile = "ok \U0001F600"
print(len(smile), smile[-1], smile.encode()[-4:], ascii(smile))
print("٣".isdigit(), int("٣"), "²".isdigit(), "²".isdecimal(), "名前".isidentifier())
data = word.encode("utf-8")
print(data, data.decode("utf-8") == word)
