import threading


class Worker(threading.Thread):
    def __init__(self, jobs):
        super().__init__(name="worker", daemon=True)
        self.jobs = jobs

    def run(self):
        self.jobs.append(1)


jobs = []
worker = Worker(jobs)
print(worker, worker.name, worker.daemon, worker.ident, worker.is_alive())
worker.run()
print(jobs, [thread.name for thread in threading.enumerate()])
try:
    worker.join()
except RuntimeError as e:
    print(e)
print(threading.Thread(target=print), threading.main_thread() is threading.current_thread())
worker = None
