import glob
import re

for pattern in ["*.py", "**/*.py", "a/**/b?[!x]", "**", "**/", "a/**/**/c", "", "*/?x", ".*", "a**b", "a/[.]b"]:
    print(pattern, glob.translate(pattern), glob.translate(pattern, recursive=True))
    print(glob.translate(pattern, recursive=True, include_hidden=True), glob.translate(pattern, seps="/\\"))
paths = ["a.py", "d/b.py", "d/e/c.py", "d/.h/x.py", ".y.py", "d/z.txt"]
found = re.compile(glob.translate("**/*.py", recursive=True))
print([path for path in paths if found.match(path)])
