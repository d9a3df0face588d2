from concurrent.futures import ThreadPoolExecutor, as_completed
import time

def double(number):
    time.sleep(0.1 * (4 - number))
    return number * 2

with ThreadPoolExecutor(max_workers=3) as pool:
    results = list(pool.map(double, [1, 2, 3]))
    jobs = {pool.submit(double, number): number for number in (1, 2, 3)}
    order = [jobs[job] for job in as_completed(jobs)]
print(results, order)
with ThreadPoolExecutor(max_workers=1) as pool:
    broken = pool.submit(lambda: 1 // 0)
    try:
        broken.result()
    except ZeroDivisionError as error:
        print(error)
print(broken.done(), broken.cancelled())
