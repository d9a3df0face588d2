import threading

class Desk(threading.local):
    made = 0

    def __init__(self):
        Desk.made += 1
        self.number = Desk.made
        if Desk.made == 2:
            raise ValueError("no desk today")

desk = Desk()
seen = []

def sit():
    for _ in range(2):
        try:
            seen.append(desk.number)
        except ValueError as error:
            seen.append(str(error))

sitter = threading.Thread(target=sit)
sitter.start()
sitter.join()
print(seen, desk.number)
