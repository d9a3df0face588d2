class Flaky:
    def __init__(self, fail):
        self.left = fail

    def __call__(self):
        if self.left:
            self.left -= 1
            raise ConnectionError(f"{self.left} left")
        return "ok"


def retry(action, times):
    last = None
    for attempt in range(times):
        try:
            return action()
        except ConnectionError as error:
            print("attempt", attempt, error)
            last = error
    raise last


print(retry(Flaky(2), 3))
try:
    retry(Flaky(5), 2)
except ConnectionError as error:
    print("gave up", error)
