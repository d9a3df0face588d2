import dis


class Account:
    rate = 0.02

    def grow(self, years):
        return [super().interest(y) for y in range(years)]

    @classmethod
    def of(cls, *names):
        return [cls(name) for name in names]

    class Empty:
        pass


dis.dis(Account)
dis.dis(Account.of, depth=0)
text = dis.Bytecode("while x: x -= 1", first_line=10).dis()
print(text)
