# two names, then none: each line lets one reference go
first = [10, 20]
second = first
first = [300]
second = [4]
