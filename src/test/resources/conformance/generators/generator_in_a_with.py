class Resource:
    def __enter__(self):
        print("open")
        return [1.5, 2.5]

    def __exit__(self, *details):
        print("close", details[0])


def lines():
    with Resource() as rows:
        for row in rows:
            yield row


for line in lines():
    print(line)
    break
g = lines()
print(next(g))
g.close()
print(list(lines()))
