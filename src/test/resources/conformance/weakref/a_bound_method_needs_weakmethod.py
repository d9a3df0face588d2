import weakref

class Bell:
    def ring(self):
        return "ding"

bell = Bell()
lost = weakref.ref(bell.ring)
kept = weakref.WeakMethod(bell.ring)
print(lost(), kept()())
del bell
print(kept())
