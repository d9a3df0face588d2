class Link:
    def __init__(self, number, next):
        self.next = next
        self.number = number

    def __del__(self):
        if self.number % 5 == 0:
            print(self.number, end=" ")

def chain(length):
    head = None
    for number in range(length):
        head = Link(number, head)
    return head

for _ in [1]: head = chain(12)
del head
print()
