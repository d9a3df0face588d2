import threading

class Parcel:
    pass

gate = threading.Lock()
gate.acquire()

def carry(parcel):
    gate.acquire()
    gate.release()

parcel = Parcel()
porter = threading.Thread(target=carry, args=(parcel,))
held_before = porter._args
del held_before
porter.start()
alive = porter.is_alive()
gate.release()
porter.join()
alive = porter.is_alive()
left = hasattr(porter, "_args")
