import bisect

marks = [10, 20, 20, 30]
left = bisect.bisect_left(marks, 20)
right = bisect.bisect(marks, 20)
print(left, right)
bisect.insort(marks, 25)
print(marks)
words = ["fig", "apple", "banana"]
words.sort(key=len)
place = bisect.bisect(words, 5, key=len)
print(words, place)
