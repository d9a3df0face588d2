class Item:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        freed.append(self.number)


def items(*numbers):
    for number in numbers:
        yield Item(number)


freed = []
print(sum(item.number for item in items(1, 2)), freed)
freed.clear()
print([item.number for item in items(3, 4)], freed)
