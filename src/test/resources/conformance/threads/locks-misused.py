import threading
import time

def told(action):
    try:
        return action()
    except (RuntimeError, TypeError, ValueError, OverflowError) as error:
        return type(error).__name__ + ": " + str(error)

again = threading.RLock()
print(told(again._release_save))
print(told(lambda: again._acquire_restore(1)))
print(told(lambda: again._acquire_restore((1, 2, 3))))
plain = threading.Lock()
for wait in [threading.TIMEOUT_MAX, 9223372036]:
    print(told(lambda: plain.acquire(timeout=wait)))
    plain.release()
for wait in [1e300, 2**63, -3]:
    print(told(lambda: plain.acquire(timeout=wait)))
for wait in [1e300, -(2**70)]:
    print(told(lambda: time.sleep(wait)))
print(threading.stack_size(65536), threading.stack_size(0))
print(told(lambda: threading.stack_size(-1)))
print(told(lambda: threading.stack_size(100)))
