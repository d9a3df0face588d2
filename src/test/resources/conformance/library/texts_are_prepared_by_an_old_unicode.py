import stringprep
from unicodedata import ucd_3_2_0 as old
import unicodedata

def describe(char, database):
    return database.category(char), database.bidirectional(char), database.east_asian_width(char)

for char in ("ș", "\u0221", "²", "\U0001f600"):
    print(ascii(char), describe(char, old), describe(char, unicodedata), old.name(char, "nameless"))
print(stringprep.in_table_a1("\u0221"), stringprep.in_table_c11(" "), stringprep.in_table_d1("א"))
print("".join(map(stringprep.map_table_b2, "Straße")), stringprep.map_table_b3("ẞ"))
print(old.unidata_version, old.decimal("²"), unicodedata.decimal("²", None), old.lookup("SNOWMAN"))
print(old.normalize("NFC", "e\u0301"), ascii(old.normalize("NFKC", "\u2460\u32ff")), old.is_normalized("NFC", "é"))
for ask in (old.category, old.decimal, old.name):
    try:
        ask("\n\n" if ask == old.category else "\n")
    except (TypeError, ValueError) as e:
        print(e)
print(type(old), old.combining("\u0301"), old.mirrored("("), repr(old.decomposition("\u32ff")))
