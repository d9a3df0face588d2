"""Measures how long a save takes to be in an open page: from the save of an insight to the page that shows it.

    python3 src/bench/serve.py --insights COURSE [--java JAVA] [--jar JAR] [--java-option OPTION …] [--saves 12]

The course is copied first, and served whole. A page is open: it hears of changes by server-sent events, and asks for the page
again as a browser does. Each save writes a word of its own into another insight that has Python, which has to be in the page.
"""

import argparse
import http.client
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

MOST = 0.150
JAVA_OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


class Served:
    """A course that is being served, and the events of a page that is open."""

    def __init__(self, arguments, course):
        command = [arguments.java, *(arguments.java_option or JAVA_OPTIONS), "-jar", arguments.jar]
        self.process = subprocess.Popen(
            [*command, "serve", "--insights", str(course), "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.port = self.wait_for_port()
        self.events = http.client.HTTPConnection("127.0.0.1", self.port)
        self.events.request("GET", "/.tally/events")
        self.stream = self.events.getresponse()

    def wait_for_port(self):
        for line in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            if found:
                return int(found.group(1))
        sys.exit("the course is not served")

    def next_pages(self):
        """The pages of the next event that names some."""
        while True:
            line = self.stream.readline().decode()
            if line.startswith("data: "):
                return line[len("data: ") :].strip().split("\t")

    def page(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", "/" + path)
        return connection.getresponse().read().decode()

    def stop(self):
        self.process.terminate()
        self.process.wait()


def with_python(course, count):
    """So many insights that have Python, evenly over the course."""
    found = [
        path
        for path in sorted(course.rglob("*.md"))
        if path.name != "README.md" and "```python" in path.read_text(encoding="utf-8", errors="replace")
    ]
    return [found[i * len(found) // count] for i in range(count)]


def save(path, word):
    """As most editors do: a new file takes the place of the old one."""
    text = path.read_text(encoding="utf-8")
    beside = path.with_name("." + path.name + ".swp")
    beside.write_text(re.sub(r"(?m)^## Content\s*$", f"## Content\n\n{word}", text, count=1), encoding="utf-8")
    os.replace(beside, path)


def measure(served, course, path, word):
    page = str(path.relative_to(course).with_suffix(".html"))
    start = time.monotonic()
    save(path, word)
    while page not in served.next_pages():
        pass
    shown = word in served.page(page)
    took = time.monotonic() - start
    if not shown:
        sys.exit(f"{page} does not show what was saved")
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--insights", type=pathlib.Path, required=True)
    parser.add_argument("--java", default="java")
    parser.add_argument("--jar", default="target/tally.jar")
    parser.add_argument("--java-option", action="append", default=[])
    parser.add_argument("--saves", type=int, default=12)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        course = pathlib.Path(folder, "course")
        shutil.copytree(arguments.insights, course)
        served = Served(arguments, course)
        try:
            times = [
                measure(served, course, path, f"word{i}saved") for i, path in enumerate(with_python(course, arguments.saves))
            ]
        finally:
            served.stop()
    print("saves:", ", ".join(f"{1000 * t:.0f}" for t in times), "ms")
    median = statistics.median(times)
    print(f"median {1000 * median:.0f} ms, longest {1000 * max(times):.0f} ms (at most {1000 * MOST:.0f})")
    sys.exit(median > MOST)


if __name__ == "__main__":
    main()
