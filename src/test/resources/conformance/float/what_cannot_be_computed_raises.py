problems = []
for work in (lambda: 1.0 / 0, lambda: 2.0 ** 5000, lambda: float("pi"), lambda: int(float("inf")), lambda: 1.5 % 0):
    try:
        work()
    except Exception as problem:
        problems.append((type(problem).__name__, str(problem)))
for name, text in problems:
    print(name, text)
