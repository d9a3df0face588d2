import traceback
class W:
    def __init__(self): self.t = ""
    def write(self, s): self.t += s
w = W()
try:
    {}["k"]
except KeyError:
    traceback.print_exc(file=w)
print(w.t)
