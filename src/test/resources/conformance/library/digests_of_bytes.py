import hashlib
import hmac

for name in "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256":
    digest = hashlib.new(name, b"abc")
    print(name, digest.hexdigest(), digest.digest_size, digest.block_size)
digest = hashlib.sha256()
digest.update(b"a")
other = digest.copy()
digest.update(b"b")
print(digest.hexdigest() == hashlib.sha256(b"ab").hexdigest(), other.name, hashlib.shake_128(b"a").hexdigest(4))
code = hmac.new(b"key", b"message", "sha256")
print(code.hexdigest(), code.name, hmac.compare_digest("a", "b"))
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 3).hex())
for wrong in "text", 3:
    try:
        hashlib.md5(wrong)
    except TypeError as e:
        print(e)
hashlib.new("nope")
