import doctest

text = """
>>> 1 + 1
3
>>> [1, 2]
[1, 2]
>>> {}["k"]
1
"""
test = doctest.DocTestParser().get_doctest(text, {}, "sums", "sums.txt", 0)
runner = doctest.DocTestRunner(verbose=True)
print(runner.run(test, out=lambda text: None))
runner.summarize()
try:
    doctest.DebugRunner(verbose=False).run(test)
except doctest.DocTestFailure as failure:
    print(failure.example.source, failure.example.want, failure.got)
