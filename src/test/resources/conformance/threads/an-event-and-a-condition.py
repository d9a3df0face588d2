import threading

ready = threading.Event()
log = []

def wait_for_it():
    log.append(ready.is_set())
    log.append(ready.wait())

waiter = threading.Thread(target=wait_for_it)
waiter.start()
ready.set()
waiter.join()
late = ready.wait(timeout=0.01)
ready.clear()
never = ready.wait(timeout=0.01)

condition = threading.Condition()
basket = []

def take():
    with condition:
        condition.wait_for(lambda: basket)
        log.append(basket.pop())

taker = threading.Thread(target=take)
taker.start()
with condition:
    basket.append("pear")
    condition.notify()
taker.join()
print(log)
