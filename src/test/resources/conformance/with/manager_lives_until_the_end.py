class M:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        print("exit")

    def __del__(self):
        print("freed")


with M():
    print("inside")
print("after")
with M() as m:
    print("named")
print("still")
m = None
print("end")
