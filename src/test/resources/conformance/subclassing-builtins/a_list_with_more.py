class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def peek(self):
        return self[-1]


s = Stack([["a"]])
s.push(["b"]).push(["c"])
s.label = "tower"
print(s, s.peek(), len(s), s.label, isinstance(s, list))
part = s[:2]
both = s + [["d"]]
print(type(part).__name__, type(both).__name__, s == [["a"], ["b"], ["c"]])
s.pop()
print(s, vars(s))
