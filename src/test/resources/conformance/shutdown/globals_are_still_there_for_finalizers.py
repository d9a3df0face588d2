count = 0

class Counter:
    def __del__(self):
        global count
        count += 1
        print("number", count, helper(count))

def helper(n):
    return "*" * n

a = Counter()
b = Counter()
c = [Counter()]
