"""Measures the engine against CPython 3.13; README.md beside this file says what and how.

    python3 src/bench/engine.py --python PYTHON3.13 [--java JAVA] [--jar JAR] [--rounds N] [--warm-up N] [PROGRAM …]
"""

import argparse
import base64
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
AGAINST_CPYTHON = ["fib", "nqueens", "nbody", "spectral_norm", "word_count", "simulation"]
MOST = 3.0
RUNS_OF_EXAMPLE = 200


class Side:
    """A process that runs programs when told to and says how long each took."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, command, program):
        self.process.stdin.write(f"{command} {HERE / 'programs' / (program + '.py')}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        if not answer:
            sys.exit(f"{self.process.args[0]} ended while it ran {program}")
        text = base64.b64decode(answer[1]).decode() if len(answer) > 1 else ""
        return int(answer[0]) / 1e6, text

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def against_cpython(ours, theirs, programs, warm_up, rounds):
    """Both sides in turn, program by program and round by round; the ratio of the shortest and of the median times."""
    times = {program: ([], []) for program in programs}
    for number in range(warm_up + rounds):
        for program in programs:
            their_time, their_text = theirs.ask("run", program)
            our_time, our_text = ours.ask("run", program)
            if our_text != their_text:
                sys.exit(f"{program}: CPython printed {their_text!r}, we {our_text!r}")
            if number >= warm_up:
                times[program][0].append(our_time)
                times[program][1].append(their_time)
    print(f"{'program':<14} {'best':>6} {'median':>6}   (ours / CPython's; at most {MOST})")
    failed = False
    for program, (mine, its) in times.items():
        best = min(mine) / min(its)
        median = statistics.median(mine) / statistics.median(its)
        failed |= best > MOST
        print(f"{program:<14} {best:6.2f} {median:6.2f}   {min(mine):7.1f} ms / {min(its):7.1f} ms", flush=True)
    return failed


def alone(ours, rounds):
    """What is measured in itself: a short example from text to end, and recording."""
    example = [ours.ask("run", "example")[0] for _ in range(RUNS_OF_EXAMPLE)]
    half = statistics.median(example[RUNS_OF_EXAMPLE // 2 :])
    print(f"20 lines compiled and run: {half:.2f} ms (at most 5)")
    slow = half > 5
    for command, what in [
        ("record", "recorded"),
        ("holders", "recorded with every holder"),
        ("write", "recorded with every holder and written as JSON"),
    ]:
        times = []
        for _ in range(3 + rounds):
            time, text = ours.ask(command, "steps")
            times.append(time)
        best = min(times[3:])
        print(f"10,000 steps {what}: {best / 1000:.2f} s (at most 1; {text})", flush=True)
        slow |= best > 1000
    return slow


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--python", required=True, help="launcher of CPython 3.13")
    options.add_argument("--java", default="java", help="launcher of a Java of 21 or later")
    options.add_argument("--jar", default=str(HERE.parent.parent / "target" / "tally.jar"))
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--warm-up", type=int, default=8)
    options.add_argument("--java-option", action="append", default=[])
    options.add_argument("--without-recording", action="store_true")
    options.add_argument("--cpu", action="store_true", help="the processor's time, not the clock's: for a busy machine")
    options.add_argument("programs", nargs="*", default=[])
    chosen = options.parse_args()
    how = ["--cpu"] if chosen.cpu else []
    theirs = Side([chosen.python, str(HERE / "worker.py"), *how])
    ours = Side([chosen.java, *chosen.java_option, "-cp", chosen.jar, str(HERE / "Worker.java"), *how])
    programs = chosen.programs or AGAINST_CPYTHON
    failed = against_cpython(ours, theirs, programs, chosen.warm_up, chosen.rounds)
    if not chosen.without_recording:
        failed |= alone(ours, chosen.rounds)
    ours.close()
    theirs.close()
    sys.exit(1 if failed else 0)


main()
