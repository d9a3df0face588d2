import time

leap = time.gmtime(951782400)
print(leap.tm_year, leap.tm_mon, leap.tm_mday, leap.tm_yday)
print(time.strftime("%A %d %B %Y, %H:%M", leap))
print(time.perf_counter() <= time.perf_counter())
time.sleep(0.01)
print(time.time() > 1_600_000_000)
try:
    time.sleep(-1)
except ValueError as wrong:
    print(wrong)
