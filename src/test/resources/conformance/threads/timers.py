import threading
import time

rung = []
alarm = threading.Timer(0.2, rung.append, args=("ring",))
alarm.start()
stopped = threading.Timer(5, rung.append, args=("never",))
stopped.start()
stopped.cancel()
stopped.join()
before = list(rung)
alarm.join()
print(before, rung, alarm.finished.is_set())
