from datetime import date, datetime

day = date(2024, 2, 29)
noon = datetime(2024, 2, 29, 12)
print(day == noon, noon == day, day in [noon])
for compare in (lambda: day < noon, lambda: noon >= day, lambda: day - noon, lambda: max(noon, day)):
    try:
        print(compare())
    except TypeError as error:
        print(error)
