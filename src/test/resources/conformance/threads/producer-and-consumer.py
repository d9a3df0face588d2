import queue
import threading

orders = queue.Queue(maxsize=2)
cooked = []

def cook():
    while True:
        order = orders.get()
        if order is None:
            break
        cooked.append(order.upper())
        orders.task_done()

cook_thread = threading.Thread(target=cook, name="cook")
cook_thread.start()
for order in ["soup", "rice", "stew"]:
    orders.put(order)
orders.join()
orders.put(None)
cook_thread.join()
print(cooked, orders.qsize())
