# at: 5
caught = []
try:
    [][1]
except IndexError as error:
    caught.append("index")
