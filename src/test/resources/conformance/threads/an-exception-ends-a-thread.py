import sys
import threading

caught = []

def note(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))

def fail():
    raise ValueError("no more")

threading.excepthook = note
failing = threading.Thread(target=fail, name="failing")
failing.start()
failing.join()
print(caught)

def leave():
    sys.exit("gone")

leaving = threading.Thread(target=leave)
leaving.start()
leaving.join()
print(len(caught), leaving.is_alive())
