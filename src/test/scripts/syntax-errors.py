"""How often our syntax errors are CPython 3.13's: PYTHON syntax-errors.py COUNT SEED PATH... -- JAVA COMMAND

Breaks the programs below the paths (a prefix, or a token left out), has CPython compile them and
`JAVA COMMAND dev.tally.robust.SyntaxErrors FOLDER` parse them, and counts where type, message, line and column are the same.
Prints the most frequent differences.
"""
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import warnings

TOKEN = re.compile(r"\w+|\n[ \t]*|[ \t]+|\"\"\"|'''|[-+*/%@&|^<>=!:]=?|.", re.S)


def broken(text, rng):
    if rng.random() < 0.5:
        return text[:rng.randrange(len(text) + 1)]
    token = rng.choice(list(TOKEN.finditer(text)))
    return text[:token.start()] + text[token.end():]


def verdict(text):
    try:
        compile(text, "x.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        return [type(error).__name__, error.msg, error.lineno, error.offset]
    except (ValueError, MemoryError, RecursionError) as error:
        return [type(error).__name__, str(error), None, None]
    return None


def main():
    split = sys.argv.index("--")
    count, seed, paths, engine = int(sys.argv[1]), sys.argv[2], sys.argv[3:split], sys.argv[split + 1:]
    warnings.simplefilter("ignore")
    rng = random.Random(seed)
    files = [f for p in paths for f in sorted(pathlib.Path(p).rglob("*.py"))]
    texts = []
    while len(texts) < count:
        text = rng.choice(files).read_text(encoding="utf-8")
        if text:
            texts.append(broken(text, rng))
    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(texts):
            (pathlib.Path(folder) / f"{i:06}.py").write_text(text, encoding="utf-8", newline="")
        said = subprocess.run([*engine, "dev.tally.robust.SyntaxErrors", folder], capture_output=True, text=True, encoding="utf-8")
    ours = [json.loads(line) for line in said.stdout.splitlines()]
    assert len(ours) == len(texts), said.stderr
    judged = agreed = messages = 0
    differences = collections.defaultdict(list)
    for text, mine in zip(texts, ours):
        theirs = verdict(text)
        if theirs is None and mine is None:
            continue
        judged += 1
        agreed += theirs == mine
        messages += bool(theirs and mine and theirs[:2] == mine[:2])
        if theirs != mine:
            key = (theirs and theirs[1], mine and mine[1]) if not (theirs and mine and theirs[:2] == mine[:2]) else (theirs[1], "PLACE")
            differences[key].append((theirs, mine, text))
    print(f"{judged} do not compile; the same type and message {messages / judged:.2%}, and place {agreed / judged:.2%}")
    for key, found in sorted(differences.items(), key=lambda item: -len(item[1]))[:40]:
        theirs, mine, text = min(found, key=lambda f: len(f[2]))
        line = ((theirs or mine)[2] or 1) - 1
        shown = "\n".join("      | " + t for t in text.split("\n")[max(0, line - 2):line + 3])
        print(f"{len(found):4} CPython {theirs}\n     ours    {mine}\n{shown}")


main()
