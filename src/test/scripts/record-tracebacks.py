"""Records what CPython 3.13 writes to standard error and to standard output: PYTHON3.13 record-tracebacks.py [NAME.py...]

For each program of src/test/resources/tracebacks, or those that are named, NAME.stderr and NAME.stdout. Addresses are masked,
the folder is left out.
"""
import os
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "resources" / "tracebacks"


def main():
    programs = [FOLDER / name for name in sys.argv[1:]] or sorted(FOLDER.glob("*.py"))
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
    for program in programs:
        run = subprocess.run([sys.executable, program.name], cwd=FOLDER, env=environment, capture_output=True)
        for suffix, output in (".stderr", run.stderr), (".stdout", run.stdout):
            text = re.sub(r"0x[0-9a-f]+", "0x…", output.decode("utf-8").replace(f"{FOLDER}{os.sep}", ""))
            program.with_suffix(suffix).write_text(text, encoding="utf-8", newline="")


main()
