from time import *
print(CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_TAI, clock_getres(CLOCK_REALTIME))
print(clock_gettime(CLOCK_MONOTONIC) <= clock_gettime(CLOCK_MONOTONIC))
from random import *
seed(3)
print(randint(1, 6) in range(1, 7))
