import hashlib

whole = hashlib.sha256(b"a" * 200)
pieces = hashlib.sha256()
for size in (1, 63, 64, 65, 7):
    pieces.update(b"a" * size)
print(whole.hexdigest() == pieces.hexdigest(), pieces.digest_size, pieces.block_size, pieces.name)
twin = pieces.copy()
twin.update(b"b")
print(twin.hexdigest() == pieces.hexdigest(), hashlib.new("SHA2-512/256", b"a").name)
print(hashlib.shake_128(b"a").hexdigest(length=5))
for wrong in ("text", 1, [1]):
    try:
        pieces.update(wrong)
    except TypeError as e:
        print(e)
for call in (pieces.hexdigest, hashlib.shake_128().digest, lambda n: hashlib.new("md7"), lambda n: hashlib.new(n)):
    try:
        call(-1)
    except Exception as e:
        print(type(e).__name__, e)
