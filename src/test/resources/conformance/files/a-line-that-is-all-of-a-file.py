with open("one.txt", "w") as file:
    file.write("only\n")
with open("one.txt") as file:
    line = file.readline()
    rest = file.readline()
    print(line, [rest])
with open("one.txt") as file:
    for each in file:
        print(each)
    print(file.tell())
with open("one.txt", "r+") as file:
    again = file.readline()
    print(again, file.write("second\n"))
del line, each, again
file = open("one.txt")
print(file.read(5), file.readlines())
file.close()
file = None
