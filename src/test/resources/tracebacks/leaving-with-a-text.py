import warnings

print(exit, quit)
warnings.warn("about to leave")
print(-~True)
quit("left")
