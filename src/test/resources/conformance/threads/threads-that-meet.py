import threading

gathering = threading.Barrier(2)
met = []

def come(name):
    met.append((name, gathering.wait() in (0, 1)))

guest = threading.Thread(target=come, args=("guest",))
guest.start()
come("host")
guest.join()
print(sorted(met))
