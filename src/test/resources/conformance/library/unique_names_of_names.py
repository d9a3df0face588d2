import errno
import uuid

print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), repr(uuid.UUID(int=5)))
random = uuid.uuid4()
print(random.version, len(str(random)), random.variant, uuid.UUID(int=1) < uuid.UUID(int=2))
random = None
print(errno.ENOENT, errno.errorcode[13], len(errno.errorcode))
uuid.UUID("x")
