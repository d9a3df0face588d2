import _thread

gate = _thread.allocate_lock()
gate.acquire()
heard = []

def call(word, times=1):
    heard.append(word * times)
    gate.release()

_thread.start_new_thread(call, ("ho",), {"times": 3})
gate.acquire()
print(heard, gate.locked())
for wrong in [(), (1, ()), (call, []), (call, (), 1)]:
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as error:
        print(error)
print(_thread.get_ident() == _thread._get_main_thread_ident())
