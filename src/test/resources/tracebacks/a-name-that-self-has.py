class A:
    def m(self):
        return foo
    foo = 1
A().m()
