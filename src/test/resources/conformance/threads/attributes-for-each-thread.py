import threading

class Desk(threading.local):
    drawers = 2

    def __init__(self, owner):
        self.owner = owner
        self.papers = []

desk = Desk("anyone")
desk.papers.append("plan")
seen = []

def sit():
    seen.append(desk.papers)
    desk.papers.append("letter")
    desk.drawers = 5
    seen.append((desk.owner, desk.drawers, len(desk.papers)))

sitter = threading.Thread(target=sit)
sitter.start()
sitter.join()
print(desk.papers, desk.drawers, seen)
plain = threading.local()
plain.number = 1
print(plain.__dict__)
