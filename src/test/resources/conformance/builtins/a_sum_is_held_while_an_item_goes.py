class Amount(float):
    def __del__(self):
        print("gone")


class Whole(int):
    def __del__(self):
        print("whole gone")


print(sum(Amount(each) for each in (1.5, 2.5)))
print(sum(Whole(each) for each in (1, 2)), sum((Whole(3) for each in "a"), 0.5))
