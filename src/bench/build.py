"""Measures clean builds against Hugo's, and builds of what has not changed; README.md beside this file says what and how.

    python3 src/bench/build.py --work WORK --hugo RUN.SH [--java JAVA] [--jar JAR] [--scales 1 4] [--rounds 5]
                               [--no-archive] [--java-option OPTION …] [--unchanged] [--ours-only]
"""

import argparse
import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

JAVA_OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
MOST = {1: (2.0, 1.5), 4: (1.2, 1.0)}
UNCHANGED_MOST = 0.25


@dataclasses.dataclass
class Run:
    """One run of a program: seconds by the clock and of the processor, and its peak of memory in MiB."""

    clock: float
    processor: float
    memory: float


def run(command, may_end_with=(0,)):
    start = os.times().elapsed
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in may_end_with:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(os.times().elapsed - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Tally:
    """Our side: a Java, its options, and a folder for what it writes."""

    def __init__(self, arguments):
        self.work = arguments.work
        self.command = [arguments.java, *JAVA_OPTIONS, *arguments.java_option]
        self.jar = ["-jar", arguments.jar]
        self.output = self.work / "tally-site"
        self.cache = self.work / "tally-cache"

    def prepare_archive(self):
        """A first build teaches Java what classes it will need: the archive of JDK 25, as a course's CI would keep it."""
        archive = self.work / "tally.aot"
        archive.unlink(missing_ok=True)
        self.forget()
        run([*self.command, f"-XX:AOTCacheOutput={archive}", *self.build(1)], (0, 1))
        self.command.append(f"-XX:AOTCache={archive}")

    def build(self, scale):
        insights = self.work / f"corpus-{scale}x"
        return [*self.jar, "build", "--insights", str(insights), "--output", str(self.output), "--cache", str(self.cache)]

    def forget(self):
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.cache, ignore_errors=True)

    def clean(self, scale):
        self.forget()
        return self.unchanged(scale)

    def unchanged(self, scale):
        """A build with what the one before has left."""
        return run([*self.command, *self.build(scale)], (0, 1))


class Hugo:
    """Their side: the script that runs it."""

    def __init__(self, arguments):
        self.work = arguments.work
        self.script = arguments.hugo

    def clean(self, scale):
        shutil.rmtree(self.work / "out", ignore_errors=True)
        return run(["sh", self.script, str(self.work), str(scale)])


def median(values):
    return statistics.median(list(values))


def shown(name, runs):
    return (
        f"{name} {median(r.clock for r in runs):.2f} s, processor {median(r.processor for r in runs):.2f} s,"
        f" {max(r.memory for r in runs):.0f} MiB"
    )


def against_hugo(tally, hugo, scale, rounds):
    """Clean builds in turn, after one of each to warm the machine; the median of the pairwise ratios."""
    tally.clean(scale)
    hugo.clean(scale)
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(tally.clean(scale))
        theirs.append(hugo.clean(scale))
    clock = median(a.clock / b.clock for a, b in zip(ours, theirs))
    processor = median(a.processor / b.processor for a, b in zip(ours, theirs))
    memory = max(a.memory for a in ours) / max(b.memory for b in theirs)
    print(f"{scale} x: {shown('ours', ours)}; {shown('Hugo', theirs)}")
    bars = MOST.get(scale)
    at_most = f" (at most {bars[0]} by the clock, {bars[1]} of memory)" if bars else ""
    print(f"{scale} x: clock {clock:.2f}, processor {processor:.2f}, memory {memory:.2f} of Hugo's{at_most}", flush=True)
    return bars is not None and (clock > bars[0] or memory > bars[1])


def growth(tally, scales, rounds):
    """Our clean builds alone, by the copy: time that grows with the course, and no faster, has the same figures here."""
    for scale in scales:
        runs = [tally.clean(scale) for _ in range(rounds)]
        print(f"{shown(f'{scale} x:', runs)}, {median(r.clock for r in runs) / scale:.2f} s a copy", flush=True)


def nothing_changed(tally, scale, rounds):
    ratios = []
    for _ in range(rounds):
        clean = tally.clean(scale)
        ratios.append(tally.unchanged(scale).clock / clean.clock)
    ratio = median(ratios)
    print(f"nothing changed: {ratio:.2f} of a clean build (at most {UNCHANGED_MOST})")
    return ratio > UNCHANGED_MOST


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, required=True, help="the folder that holds corpus-1x, corpus-4x …")
    parser.add_argument("--hugo", help="the script that runs Hugo, given the work folder and a scale")
    parser.add_argument("--java", default="java")
    parser.add_argument("--jar", default="target/tally.jar")
    parser.add_argument("--java-option", action="append", default=[])
    parser.add_argument("--scales", type=int, nargs="+", default=[1, 4])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-archive", action="store_true", help="without an archive of classes")
    parser.add_argument("--unchanged", action="store_true", help="also a build of what has not changed")
    parser.add_argument("--ours-only", action="store_true", help="how our builds grow with the course")
    arguments = parser.parse_args()
    tally = Tally(arguments)
    if not arguments.no_archive:
        tally.prepare_archive()
    failed = False
    if arguments.ours_only:
        growth(tally, arguments.scales, arguments.rounds)
    elif arguments.hugo:
        for scale in arguments.scales:
            failed |= against_hugo(tally, Hugo(arguments), scale, arguments.rounds)
    else:
        parser.error("--hugo or --ours-only")
    if arguments.unchanged:
        failed |= nothing_changed(tally, arguments.scales[0], arguments.rounds)
    sys.exit(failed)


if __name__ == "__main__":
    main()
