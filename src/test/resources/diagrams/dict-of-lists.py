ages = [31, 47]
people = {"names": ["Ida", "Max"], "ages": ages, "count": 2}
