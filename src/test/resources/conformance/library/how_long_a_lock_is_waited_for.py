import threading

lock = threading.Lock()
for timeout in 0.5, float("nan"), 1e300, -2:
    try:
        print(lock.acquire(timeout=timeout))
    except (ValueError, OverflowError) as e:
        print(repr(e))
