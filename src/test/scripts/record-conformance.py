#!/usr/bin/env python3.13
"""Record what CPython 3.13.0 has in memory at every line of the conformance suite's programs.

    python3.13 record-conformance.py SNAPSHOTS.PY [--all] [PROGRAM.py|FOLDER ...]

SNAPSHOTS.PY runs one program and prints its snapshots. Writes NAME.jsonl beside each NAME.py of the suite (or of the
paths given) that has none or is newer than it; with --all for every one. A program that has not one answer is refused:
nothing is written, and the exit code is 1.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parents[1] / "resources" / "conformance"
VERSION = "CPython 3.13.0\n"
MAX_STEPS = 300
MAX_BYTES = 200_000
ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,16}")
DISTURBED = re.compile(r"get_count|get_objects|get_stats|set_debug|settrace|monitoring")


class Refused(Exception):
    pass


def python(*arguments):
    environment = {"PYTHONHASHSEED": "0", "PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryDirectory() as scratch:
        run = subprocess.run([sys.executable, "-s", "-P", "-S", *map(str, arguments)], capture_output=True,
                             encoding="utf-8", timeout=30, cwd=scratch, stdin=subprocess.DEVNULL, env=environment)
    return run.stdout


def masked(text):
    return ADDRESS.sub("0x", text)


def recording(snapshots, program):
    source = program.read_text(encoding="utf-8")
    if disturbed := DISTURBED.search(source):
        raise Refused(f"the recorder disturbs {disturbed[0]}")
    if re.search(r"^\s*(import|from) random\b", source, re.M) and "seed(" not in source:
        raise Refused("draws random numbers without a seed")
    # With automatic collections held off, and with them on.
    first, second = (python(snapshots, program, "--max-steps", MAX_STEPS, *more) for more in ([], ["--collect"]))
    if masked(first) != masked(second):
        raise Refused("two runs differ")
    rows = first.splitlines()
    if not rows or not rows[-1].startswith('{"end"') or not all(row.startswith('{"line"') for row in rows[:-1]):
        raise Refused("the recorder did not come to an end")
    end = json.loads(rows[-1])
    end["exit"] = "" if end["end"] == "step limit" else at_exit(program, end["stdout"])
    text = masked("\n".join(rows[:-1] + [json.dumps(end)]) + "\n")
    if len(text) > MAX_BYTES:
        raise Refused(f"{len(text):,} bytes: too much for one program")
    return text


def at_exit(program, printed):
    """What the plain program prints after what it printed while it was recorded."""
    plain = masked(python(program))
    if not plain.startswith(masked(printed)):
        raise Refused("prints something else when it is run plainly")
    return plain[len(masked(printed)):]


def main():
    if sys.version_info[:3] != (3, 13, 0):
        sys.exit("the recordings are CPython 3.13.0's, this is " + sys.version)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("snapshots", type=pathlib.Path)
    parser.add_argument("paths", nargs="*", type=pathlib.Path, default=[SUITE])
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    (SUITE / "VERSION").write_text(VERSION)
    recorded = refused = 0
    for path in args.paths:
        for program in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            kept = program.with_suffix(".jsonl")
            if not args.all and kept.exists() and kept.stat().st_mtime >= program.stat().st_mtime:
                continue
            try:
                kept.write_text(recording(args.snapshots.resolve(), program.resolve()), encoding="utf-8")
                recorded += 1
            except (Refused, subprocess.TimeoutExpired) as reason:
                print(f"{program}: {reason}")
                refused += 1
    print(f"{recorded} recorded, {refused} refused")
    sys.exit(1 if refused else 0)


if __name__ == "__main__":
    main()
