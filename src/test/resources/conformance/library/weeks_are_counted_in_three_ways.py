from datetime import date

for year in (1999, 2004, 2005, 2009, 2012):
    first, last = date(year, 1, 1), date(year, 12, 31)
    print(first.strftime("%U %W %V %G %u"), last.strftime("%U %W %V %G %g"))
print(f"{date(2024, 2, 5):%C|%e|%k|%l|%P|%r|%h|%D|%R}")
