value = (
    1 +
    2 +
    "x"
)
