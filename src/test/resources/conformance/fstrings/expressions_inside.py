d = {"k": [10, 20]}
print(f"{d['k'][1]} {d["k"][0]}")
print(f"{(lambda x: x * 2)(4)}")
print(f"{[x for x in range(3)]} { {1, 2} == {2, 1} }")
print(f"{'yes' if d else 'no'}")
print(f"""{
    sum(d["k"])
} on lines""")
print(f"a{''}b{None}" "plain" f"{1}{2}")
print(f"{d!r:>20}")
