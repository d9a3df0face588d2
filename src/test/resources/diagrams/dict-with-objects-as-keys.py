corner = (0, 0)
board = {corner: "rook", (0, 1): ["pawn"]}
