import codecs

text = "é\n☃😀\\"
escaped = text.encode("unicode_escape")
print(escaped, escaped.decode("unicode_escape") == text, text.encode("raw_unicode_escape"))
print("naïve".encode("utf-8-sig"), b"\xef\xbb\xbfhi".decode("utf-8-sig"))
print("“€”".encode("cp1252"), b"\x80\x93".decode("windows-1252"))
for attempt in (
    lambda: "☃".encode("cp1252"),
    lambda: b"\x81".decode("cp1252"),
    lambda: b"\\x4".decode("unicode_escape"),
    lambda: "x".encode("rot13"),
):
    try:
        print(attempt())
    except (ValueError, LookupError) as error:
        print(type(error).__name__, error)
print(codecs.encode("Hello", "rot13"), codecs.decode(b"6869", "hex"), codecs.encode(b"hi", "base64"))
