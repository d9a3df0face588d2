import re

line = "apples: 3, pears: 12"
pattern = re.compile(r"(?P<fruit>[a-z]+): (?P<count>\d+)")
first = pattern.search(line)
print(first, first.groupdict(), first.span("count"))
totals = {m["fruit"]: int(m["count"]) for m in pattern.finditer(line)}
print(totals, pattern.groups)
missing = pattern.match("none")
print(missing, re.findall(r"\b\w{5}\b", line))
