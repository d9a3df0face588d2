class Pair:
    __slots__ = ("left", "right")
pair = Pair()
pair.left = [1]
pair.right = pair.left
