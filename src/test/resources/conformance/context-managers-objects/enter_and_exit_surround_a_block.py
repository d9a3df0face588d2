class Tracker:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("in")
        return self.log

    def __exit__(self, kind, value, trace):
        self.log.append(kind and kind.__name__)
        return kind is KeyError


log = []
with Tracker(log) as inside:
    print(inside is log)
with Tracker(log):
    {}["nothing"]
try:
    with Tracker(log), Tracker(log):
        1 / 0
except ZeroDivisionError:
    log.append("out")
print(log)
