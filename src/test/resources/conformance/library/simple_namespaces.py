import types

spot = types.SimpleNamespace(x=["x"], y=2)
spot.z = spot.x
print(spot, spot == types.SimpleNamespace(x=["x"], y=2, z=["x"]))
del spot.y
print(vars(spot))
