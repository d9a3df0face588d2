try:
    print("one")

# nothing after it
