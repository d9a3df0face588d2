count = 0


class Phoenix:
    def __del__(self):
        global count
        count += 1
        if count < 50:
            Phoenix()


Phoenix()
print(count)
