# Text is made up, taken apart into words, cleaned, counted in dictionaries, sorted and printed.

SYLLABLES = ["ba", "ko", "mi", "ren", "tal", "ly", "count", "er", "a", "un", "der", "st"]
MARKS = ["", "", "", "", ",", ".", "!", ";"]


def text(words):
    seed = 12345
    made = []
    for _ in range(words):
        seed = (seed * 1103515245 + 12345) % 2147483648
        word = SYLLABLES[seed // 7 % 12] + SYLLABLES[seed // 97 % 12]
        if seed % 5 == 0:
            word = word.capitalize()
        made.append(word + MARKS[seed // 1013 % 8])
    return " ".join(made)


def count(words):
    counts = {}
    lengths = {}
    for word in words.split():
        word = word.strip(".,;!").lower()
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
        lengths.setdefault(len(word), []).append(word)
    return counts, lengths


def letters(words):
    seen = {}
    for letter in words:
        if letter.isalpha():
            seen[letter] = seen.get(letter, 0) + 1
    return seen


page = text(40_000)
counts, lengths = count(page)
for word, times in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:5]:
    print(f"{word:>10} {times:5d}")
print(", ".join(f"{length}: {len(words)}" for length, words in sorted(lengths.items())))
print(sorted(letters(page).items())[:3])
