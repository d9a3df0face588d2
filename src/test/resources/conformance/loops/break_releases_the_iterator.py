class Source:
    def __iter__(self):
        try:
            yield 1.5
            yield 2.5
        finally:
            print("closed")


for x in Source():
    print(x)
    break
print("after")
for x in Source():
    pass
print("end")
