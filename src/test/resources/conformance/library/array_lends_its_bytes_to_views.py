from array import array

pixels = array("H", [1, 2, 3])
view = memoryview(pixels)
print(view.format, view.itemsize, view.nbytes, view.tolist())
view[1] = 513
part = view[1:]
print(pixels, part[0], view.cast("B").tolist())
try:
    pixels.append(4)
except BufferError as error:
    print(error)
part.release()
view.release()
pixels.append(4)
print(bytes(pixels), pixels.itemsize)
