import csv
import pickle
import threading

for make in (threading.Lock, lambda: memoryview(b"a"), lambda: csv.get_dialect("excel"), {}.keys):
    try:
        pickle.dumps(make())
    except TypeError as e:
        print(e)
text = pickle.dumps(["a\\b", "é\u20ac\U0001f600\n"], 0)
print(text, pickle.loads(text))
