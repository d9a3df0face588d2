import threading
import time

said = []

def speak(name, pause):
    said.append(name + " begins")
    time.sleep(pause)
    said.append(name + " ends")

slow = threading.Thread(target=speak, args=("slow", 0.4))
quick = threading.Thread(target=speak, args=("quick", 0.1))
slow.start()
quick.start()
count = threading.active_count()
slow.join(timeout=0.2)
waiting = slow.is_alive()
slow.join()
quick.join()
print(said)
print(slow.is_alive(), threading.active_count())
