import hashlib
import hmac

for make in (hashlib.blake2b, hashlib.blake2s):
    plain = make(b"abc")
    short = make(b"abc", digest_size=8, key=b"secret", salt=b"salt", person=b"me")
    print(plain.name, plain.digest_size, plain.block_size, plain.hexdigest()[:16], short.hexdigest())
    tree = make(fanout=2, depth=2, leaf_size=64, node_offset=1, inner_size=16, last_node=True)
    tree.update(b"x" * 300)
    print(tree.copy().hexdigest()[-16:], make.MAX_KEY_SIZE, make.SALT_SIZE, isinstance(tree, make))
    for wrong in ({"digest_size": 65}, {"key": b"k" * 65}, {"salt": b"s" * 17}, {"depth": 0}, {"data": b"a"}):
        try:
            make(**wrong)
        except (TypeError, ValueError) as e:
            print(e)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3, 20).hex())
try:
    hmac.compare_digest("a", b"a")
except TypeError as e:
    print(e)
