# Fifty objects that stay, and ten thousand lines that run over them.
class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


chain = None
for number in range(1000, 1016):
    chain = Node(number * 1.5, chain)
table = {"rows": [[1000, 2000], [3000, 4000]], "names": ("ada", "alan"), "chain": chain}
shared = table["rows"][0]
total = 0
turn = 0
while turn < 2485:
    turn += 1
    total += turn
    shared[0] = total
    last = (turn, total)
