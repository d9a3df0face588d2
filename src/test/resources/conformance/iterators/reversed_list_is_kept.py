import sys


class Leaf:
    def __del__(self):
        print("a leaf is gone")


leaves = [Leaf()]
backwards = reversed(leaves)
before = sys.getrefcount(leaves)
for leaf in backwards:
    del leaf
print(sys.getrefcount(leaves) - before)
forwards = iter(leaves)
before = sys.getrefcount(leaves)
for leaf in forwards:
    del leaf
print(sys.getrefcount(leaves) - before)
del leaves
print("the iterator over it backwards has it still")
del backwards
