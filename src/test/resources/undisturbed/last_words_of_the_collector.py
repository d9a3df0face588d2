import gc

gc.disable()
gc.callbacks.append(lambda phase, info: print(phase))
gc.enable()
print("the program ends")
