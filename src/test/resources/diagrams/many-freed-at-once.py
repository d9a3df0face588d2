rows = [[n] for n in range(12)]
rows = None
