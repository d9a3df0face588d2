d = {"\n": 1, "a": 2}
print(f'{d["\n"] = }')
print(rf'{d["\n"] = }')
print(f'{"\t" = }|')
print(f"{d['a']!s:>{'\x33'}}", f'''{d["a"]  # a comment
= }''')
print([f'{"\x41"=}', f'{3:{"\x32"}}', rf'{3:\x32}'])
