text = "naïve café"
for name in ("ascii", "latin-1", "utf-16-le"):
    try:
        data = text.encode(name)
        print(name, len(data))
    except UnicodeEncodeError as problem:
        print(problem.encoding, problem.start, problem.end, problem.object is text, problem.reason)
print(text.encode("ascii", "replace"), text.encode("ascii", "ignore"))
try:
    b"\xff\xfe".decode()
except UnicodeDecodeError as problem:
    print(problem)
