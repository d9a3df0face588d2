a = []
b = {}
c = ()
d = set()
