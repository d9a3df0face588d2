def show(a, b):
    return a, b


print(show(x := [1.5], x))
print(any((hit := w).startswith("b") for w in ["ab", "bc", "bd"]), hit)
values = {"k": None}
if (v := values.get("k")) is None and (w := 2.5):
    print(v, w)
print(f"{(z := 10)} {z:=5}")
total = 0
pairs = [(total := total + i) for i in range(5)]
print(pairs, total)
