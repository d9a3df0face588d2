class Late:
    def __len__(self):
        return 0

    def __del__(self):
        name = "late"
        print(name)


kept = type("Later", (Late,), {})()
