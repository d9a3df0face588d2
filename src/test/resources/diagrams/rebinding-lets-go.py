first = [10, 20]
second = first
first = [300]
