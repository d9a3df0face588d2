class Phoenix:
    def __del__(self):
        return object.__new__(Phoenix)


Phoenix()
