import threading
import time

class Parcel:
    pass

def carry(parcel, pause):
    time.sleep(pause)
    print("carried")

parcel = Parcel()
porter = threading.Thread(target=carry, args=(parcel, 1), name="porter")
porter.start()
del parcel
print("waiting")
porter.join()
print("done")
