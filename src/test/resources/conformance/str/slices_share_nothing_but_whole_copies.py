line = "measure twice, cut once"
whole = line[:]
print(whole is line)
head = line[:7]
tail = line[-4:]
print(head, tail, head in line, tail not in line)
letters = list(head)
letters.sort()
print("".join(letters), line[5:2], line[::5])
del line
print(whole[0], whole[100:])
