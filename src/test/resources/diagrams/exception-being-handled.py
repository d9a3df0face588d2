# at: 6
caught = []
try:
    [][1]
except IndexError as error:
    caught.append("index")
