import math
class Dog:
    tricks = []
    def __init__(self, name):
        self.name = name
    def learn(self, trick):
        self.tricks.append(trick)
rex = Dog("Rex")
ada = Dog("Ada")
rex.learn("sit")
rex.friend = ada
rex.friend = None
del rex.friend
area = math.pi
rex = None
