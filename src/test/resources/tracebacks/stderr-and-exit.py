import sys
sys.stderr.write("one\n")
print("two", file=sys.stderr)
sys.exit(3)
