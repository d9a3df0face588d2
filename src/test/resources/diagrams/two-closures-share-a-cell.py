def pair():
    value = [0]
    def get():
        return value
    def put(new):
        nonlocal value
        value = new
    return get, put
get, put = pair()
put([1])
