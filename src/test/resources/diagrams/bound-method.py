class Bell:
    def ring(self):
        return "ding"
bell = Bell()
ring = bell.ring
