import time

day = time.strptime("5 Mar 2024 10:30", "%d %b %Y %H:%M")
print(day)
print(day.tm_year, day.tm_wday, day.tm_yday, time.strftime("%Y/%m/%d", day))
try:
    time.strptime("yesterday", "%d %b %Y")
except ValueError as error:
    print(error)
