import threading
import time

class Note:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print("gone:", self.text)

def linger(note):
    time.sleep(0.05)
    print("late:", note.text)

def forever(note):
    while True:
        time.sleep(10)

threading.Thread(target=linger, args=(Note("one"),)).start()
threading.Thread(target=forever, args=(Note("two"),), daemon=True).start()
here = Note("three")
print("the last line")
