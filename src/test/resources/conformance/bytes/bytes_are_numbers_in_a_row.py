data = b"spam"
print(data[0], data[1:3], list(data))
copy = bytes(data)
print(copy is data, data + b"!", data * 2)
holder = bytearray(data)
holder[0] = 83
holder.append(33)
holder[1:3] = b"--"
print(holder, data, holder.decode())
window = memoryview(holder)
print(window[0], window[1:3].tolist(), len(window))
try:
    holder.append(1)
except BufferError as problem:
    print(problem)
window.release()
holder.append(1)
print(holder.hex(" "))
