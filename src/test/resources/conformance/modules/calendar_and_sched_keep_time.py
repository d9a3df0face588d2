import calendar
import sched
import time

print(calendar.month(2024, 2))
print(calendar.isleap(2024), calendar.monthrange(2023, 2), calendar.day_name[0])
done = []
s = sched.scheduler(time.monotonic, lambda wait: None)
s.enterabs(0, 2, done.append, ("second",))
s.enterabs(0, 1, done.append, argument=(["first"],))
print(len(s.queue), s.empty())
s.run()
print(done)
