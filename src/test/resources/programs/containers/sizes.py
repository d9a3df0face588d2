import sys

size = sys.getsizeof
items = []
steps = []
for number in range(70):
    steps.append(size(items))
    items.append(number)
print(steps)
steps = []
while items:
    items.pop()
    steps.append(size(items))
print(steps)
print([size(list(range(count))) for count in range(12)])
print([size(list(number for number in range(count))) for count in range(12)])
print([size([number for number in range(count)]) for count in range(12)])
print([size(list({}.fromkeys(range(count)))) for count in range(12)])
print([size(list(set(range(count)))) for count in range(12)])
print([size(list(range(10))[:count]) for count in range(10)])
print([size([0] * count + [1]) for count in range(10)])
print([size(sorted(range(count))) for count in range(10)])
print(size([]), size([1]), size([1, 2]), size([1, 2, 3]), size([1, 2, 3, 4, 5]), size([items, items, items]))
print(size(()), size((1,)), size((1, 2, 3)), size(tuple(range(10))))

numbers = {}
words = {}
number_steps = []
word_steps = []
for number in range(100):
    number_steps.append(size(numbers))
    numbers[number] = number
    word_steps.append(size(words))
    words["word" + str(number)] = number
print(number_steps)
print(word_steps)
for number in range(95):
    del words["word" + str(number)]
print(size(words), size(words.copy()), size(dict(words)), size({**words}))
words["one"] = 1
print(size(words))
mixed = {"a": 1}
print(size(mixed))
mixed[1] = 1
print(size(mixed))
mixed.clear()
print(size(mixed))
mixed.update(a=1)
mixed.update({number: number for number in range(20)})
print(size(mixed), size(mixed | {}), size({} | mixed), size(mixed.copy()))
print([size(dict.fromkeys(range(count))) for count in range(25)])
print(size({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}), size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}))

members = set()
steps = []
for number in range(80):
    members.add(number)
    steps.append(size(members))
print(steps)
print([size(set(range(count))) for count in range(25)])
print([size({*range(count)}) for count in range(25)], size(frozenset()), size(frozenset(range(9))))
print(size(members - {1}), size(members & {1, 2}), size(members | {100}), size(members.copy()))
print(size(range(5)), size(slice(1, 2)), size(iter([])), size(iter(())), size(iter({})), size({}.keys()))
print(size(zip()), size(map(len, [])), size(enumerate([])), size(reversed([])), size(filter(None, [])))
array = bytearray()
steps = []
for number in range(40):
    steps.append(size(array))
    array.append(number)
print(steps, size(b""), size(b"abc"), size(bytearray(b"abc")), size(memoryview(b"a")))
