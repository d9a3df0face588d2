saved = []

class Again:
    def __del__(self):
        print("finalizing")
        saved.append(self)

thing = Again()
del thing
print(len(saved))
saved.pop()
print(len(saved))
