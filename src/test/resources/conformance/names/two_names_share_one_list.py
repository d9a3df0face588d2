basket = ["bread", 1500]
same = basket
same.append(2.5)
print(basket is same, len(basket))
copy = basket[:]
copy[1] = 1501
del same
basket = None
print(copy)
