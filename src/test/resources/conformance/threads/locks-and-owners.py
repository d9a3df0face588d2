import threading

plain = threading.Lock()
first = plain.acquire()
second = plain.acquire(blocking=False)
third = plain.acquire(timeout=0.01)
plain.release()
try:
    plain.release()
except RuntimeError as error:
    print(error)
again = threading.RLock()
with again:
    with again:
        inside = again._is_owned()

def try_it():
    print(again.acquire(blocking=False), again._is_owned())
    try:
        again.release()
    except RuntimeError as error:
        print(error)

with again:
    other = threading.Thread(target=try_it)
    other.start()
    other.join()
print(plain.locked(), again._is_owned())
