total = price * 2
if total = 4:
    pass
