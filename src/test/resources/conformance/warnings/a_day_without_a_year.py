from datetime import datetime

def read(text, format):
    try:
        return datetime.strptime(text, format).day
    except ValueError as e:
        return str(e)

print(read("24 12", "%d %m"))
print(read("24 12 2024", "%d %m %Y"), read("9", "%d"))
days = [read("7", "%d")]
