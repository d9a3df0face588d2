result = max(
    1,
    "a",
    key=len
)
