def kind(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case "text":
            return "word"
        case None | True:
            return "constant"
        case -1.5:
            return "negative"
        case other:
            return ["other", other]


for v in (0, 2, "text", None, True, -1.5, 3000):
    print(kind(v))
