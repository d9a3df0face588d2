"""CPython's side of the bench, run by engine.py: answers ``run FILE`` as Worker.java does."""

import base64
import contextlib
import io
import sys
import time

now = time.thread_time_ns if "--cpu" in sys.argv else time.perf_counter_ns


def run(path):
    with open(path, encoding="utf-8") as file:
        source = file.read()
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        start = now()
        exec(compile(source, path, "exec"), {"__name__": "__main__"})
        nanos = now() - start
    return nanos, out.getvalue()


for line in sys.stdin:
    command, path = line.rstrip("\n").split(" ", 1)
    assert command == "run", command
    nanos, text = run(path)
    print(nanos, base64.b64encode(text.encode()).decode(), flush=True)
