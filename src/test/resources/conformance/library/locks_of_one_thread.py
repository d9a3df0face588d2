import threading

lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
print(lock.locked(), threading.Lock, threading.Event().wait(0.01))
inner = threading.RLock()
with inner, inner:
    print(inner.acquire())
for taken in inner, lock, threading.BoundedSemaphore(1):
    try:
        taken.release()
        taken.release()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
seats = threading.Semaphore(2)
print(seats.acquire(), seats.acquire(), seats.acquire(blocking=False))
own = threading.local()
own.items = [lock]
print(list(own.__dict__), threading.current_thread().name, threading.active_count())
del own
