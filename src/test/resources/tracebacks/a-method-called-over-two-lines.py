foo = None
foo.bar(1,
        2)
