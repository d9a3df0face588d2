import operator
import unicodedata as u

texts = ["é", "e\u0301", "q\u0307\u0323", "ﬁ²Å", "각", "\u1100\u1161\u11a8", "\u0958", "a\u0315\u0300\u05ae\u0301b", "plain"]
for form in "NFC", "NFD", "NFKC", "NFKD":
    normal = [*map(u.normalize, [form] * len(texts), texts)]
    print(form, ascii(normal), [*map(operator.is_, normal, texts)], [*map(u.is_normalized, [form] * len(texts), texts)])
apart = u.normalize("NFD", "là, naïve Ångström")
print(len(apart), apart.translate({0x300: None, 0x308: None, 0x30A: None}))
print(u.normalize("NFC", "e\u0301") == "é", "e\u0301" == "é")
