class Visitor:
    def visit(self, node):
        name = "visit_" + type(node).__name__
        method = getattr(self, name, self.generic)
        return method(node)

    def visit_int(self, number):
        return number + 1

    def generic(self, node):
        return [node]


visitor = Visitor()
visitor.visit(5)
visitor.visit("five")
made = "visit_" + str(int)[8:11]
hasattr(visitor, made)
hasattr(Visitor, made)
hasattr(visitor, made)
set_first = "count" + str(1)
setattr(visitor, set_first, 1)
getattr(visitor, set_first)
never = "not " + "there"[:]
getattr([], never, None)
