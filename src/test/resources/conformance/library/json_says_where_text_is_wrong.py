import json
import sys

wrong = ["[1,]", '{"a": 1, }', "[1,\n]", '"\\x"', '["a\tb"]', '"\\u12"', "[1 2]", "{1: 2}", "[", "[tru]"]
for text in map(sys.intern, wrong):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)
