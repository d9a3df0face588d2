import pprint, textwrap, heapq, bisect, string, re, io
pprint.pprint({"a": list(range(8)), "b": {"c": ["x" * 30, "y" * 30, "z" * 30]}})
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 20))
print(textwrap.dedent("  a\n  b"))
b = io.StringIO()
b.write("hi\n")
print(b.getvalue(), end="")
print("x", file=b)
print(repr(b.getvalue()))
for line in io.StringIO("a\nb\n"):
    print(repr(line))
