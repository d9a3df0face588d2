def outer():
    v = ["outer"]

    def middle():
        v = ["middle"]

        def inner():
            nonlocal v
            v = v + ["inner"]

        inner()
        return v

    return middle(), v


print(outer())
