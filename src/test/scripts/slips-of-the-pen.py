#!/usr/bin/env python3
"""What do we read in insights whose authors slipped, and what does Enki's own compiler read in them?

    slips-of-the-pen.py COURSE [--seed N] [--insights N] [--show N] --enki FOLDER -- INSPECT COMMAND

Insights are drawn from COURSE, each gets a slip or two of the pen (a bullet of another kind, a blank line less, a fence
with a word before it, a section moved), and both are asked for its title, sections, answers, footnotes and links. COURSE
is never changed. FOLDER is one where `npm install @enkidevs/curriculum-parser-markdown@10.2.4
@enkidevs/curriculum-compiler-json@10.1.0` was run. INSPECT COMMAND is java -jar tally.jar inspect --format json.

Differences are shown, not counted against anybody: Enki's compiler often reads less than was meant. Whoever mends
something looks through them for what we read worse.
"""
import argparse
import collections
import difflib
import json
import pathlib
import random
import re
import subprocess
import tempfile

ENKI = pathlib.Path(__file__).with_name("slips-of-the-pen.js")
FIELDS = ["headline", "sections", "questions", "footnotes", "links"]
BULLET = re.compile(r"(\s*)([-*+])(\s*)(.*)")

SLIPS = {
    r"\s*[-*+] ": [
        lambda l: BULLET.sub(r"\1+\3\4", l), lambda l: BULLET.sub(r"\1*\3\4", l), lambda l: BULLET.sub(r"\1\2\4", l),
        lambda l: BULLET.sub(r"\1\2\t\4", l), lambda l: BULLET.sub(r"\g<1>1. \4", l), lambda l: BULLET.sub(r"\g<1>1) \4", l),
        lambda l: BULLET.sub(r"\1\2 [ ] \4", l), lambda l: BULLET.sub(r"\1\2", l), lambda l: BULLET.sub(r"\1\2 > \4", l),
        lambda l: BULLET.sub(r"\1\2 # \4", l), lambda l: BULLET.sub(r"\1\2 \4\n  \4", l), lambda l: "   " + l,
        lambda l: "\ufeff" + l, lambda l: l + "\u200b", lambda l: l + "  ", lambda l: "text\n" + l,
        lambda l: "\n\n" + l, lambda l: "<!-- a note -->\n" + l],
    r"\s*$": [lambda l: None, lambda l: "\t", lambda l: "\n"],
    r"#{1,6} ": [
        lambda l: re.sub(r"^(#+) ", r"\1", l), lambda l: "#" + l, lambda l: l[1:], lambda l: " " + l, lambda l: "    " + l,
        lambda l: l + " #", lambda l: l + ":", lambda l: l.upper(), lambda l: l.lstrip("# ") + "\n---",
        lambda l: l.lstrip("# ") + "\n===", lambda l: l + "\ntext right below"],
    r"---+\s*$": [
        lambda l: "***", lambda l: "* * *", lambda l: "___", lambda l: "--", lambda l: "", lambda l: "    ---",
        lambda l: "===", lambda l: "text\n---", lambda l: "---\ntext", lambda l: "---\n---"],
    r"```": [
        lambda l: "~~~" + l[3:], lambda l: "`" + l, lambda l: l[1:], lambda l: "", lambda l: "    " + l,
        lambda l: l + "\n---", lambda l: "text " + l, lambda l: "> " + l, lambda l: "- " + l],
    r".*\?\?\?": [
        lambda l, gap=gap: l.replace("???", gap, 1)
        for gap in ("????", "??", "??????", "**???**", "`???`", "(???)", "\\???", "???s", "???, ???", "???\n???")],
    r"\s*\[\d+\s*:.*\]": [
        lambda l: l + " text", lambda l: l.replace(":", " : ", 1), lambda l: "- " + l, lambda l: "    " + l,
        lambda l: l[:-1], lambda l: l + ":", lambda l: l + "\n" + l, lambda l: l.replace("]", " [x]]", 1),
        lambda l: re.sub(r":.*\]", ":]", l)],
    r"(links|type|category|tags|author|practiceQuestion):": [
        lambda l: " " + l, lambda l: "\t" + l, lambda l: l.replace(":", " :", 1), lambda l: l + "\n", lambda l: l.upper()],
    r".*\]\(.*\)\{.*\}": [
        lambda l: re.sub(r"\{.*?\}", "", l), lambda l: re.sub(r"\{", " {", l), lambda l: l.replace("](", "] (", 1),
        lambda l: l.replace("](", "](<", 1).replace(")", ">)", 1), lambda l: l.replace(")", ' "title")', 1),
        lambda l: l.replace("- ", "-", 1), lambda l: l.replace("- ", "* ", 1), lambda l: l.replace("'", "")],
    r"\w.{20}": [
        lambda l: "> " + l, lambda l: "1. " + l, lambda l: "- " + l, lambda l: "    " + l, lambda l: "<div>" + l + "</div>",
        lambda l: l + "\n---", lambda l: l + "[1]"],
}


def line_slip(lines, draw):
    """One line written otherwise."""
    kind = draw.choice(sorted(SLIPS))
    at = [i for i, line in enumerate(lines) if re.match(kind, line)]
    if at:
        i = draw.choice(at)
        slip = draw.choice(SLIPS[kind])(lines[i])
        lines[i:i + 1] = [] if slip is None else slip.split("\n")


def section_slip(lines, draw):
    """A section twice, away, or elsewhere."""
    heads = [i for i, line in enumerate(lines) if line.startswith("## ")] + [len(lines)]
    parts = [lines[a:b] for a, b in zip(heads, heads[1:])]
    if len(parts) > 1:
        change = draw.choice(["twice", "away", "moved"])
        if change == "twice":
            parts.insert(draw.randrange(len(parts)), draw.choice(parts))
        elif change == "away":
            parts.pop(draw.randrange(len(parts)))
        else:
            draw.shuffle(parts)
        lines[heads[0]:] = [line for part in parts for line in part]


def whole_slip(lines, draw):
    """Other line ends, or a mark before the first byte."""
    if draw.random() < 0.5:
        lines[:] = [line + "\r" for line in lines]
    else:
        lines[0] = "\ufeff" + lines[0]


def slipped(text, draw):
    lines = text.split("\n")
    for _ in range(draw.choice([1, 1, 1, 2])):
        draw.choice([line_slip] * 10 + [section_slip, whole_slip])(lines, draw)
    return "\n".join(lines)


def rows(command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    found = (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))
    return {row["path"]: row for row in found}


def squashed(value):
    if isinstance(value, str):
        return re.sub(r"\s+", " ", value).strip()
    if isinstance(value, list):
        return [squashed(each) for each in value]
    return {key: squashed(each) for key, each in value.items()} if isinstance(value, dict) else value


def show(name, before, after, fields, theirs, ours):
    print(f"== {name}")
    for line in difflib.unified_diff(before.split("\n"), after.split("\n"), n=1, lineterm=""):
        if not line.startswith(("---", "+++", "@@")):
            print("  " + repr(line)[1:-1][:140])
    for field in fields:
        print(f"  {field}: Enki {json.dumps(theirs.get(field))[:400]}")
        print(f"  {field}: ours {json.dumps(ours.get(field))[:400]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("course", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--insights", type=int, default=2000)
    parser.add_argument("--show", type=int, default=40)
    parser.add_argument("--enki", type=pathlib.Path, required=True)
    parser.add_argument("inspect", nargs="+")
    said = parser.parse_args()
    draw = random.Random(said.seed)
    files = sorted(path for path in said.course.rglob("*.md") if path.name != "README.md")
    with tempfile.TemporaryDirectory() as folder:
        drawn = {}
        while len(drawn) < said.insights:
            source = draw.choice(files)
            before = source.read_bytes().decode("utf-8", "replace")
            after = slipped(before, draw)
            if after != before:
                name = f"{len(drawn):05}.md"
                drawn[name] = (source, before, after)
                pathlib.Path(folder, name).write_bytes(after.encode("utf-8", "replace"))
        theirs = rows(["node", str(ENKI), str(said.enki), folder])
        ours = rows(said.inspect + [folder])
    count = collections.Counter(unread=len(drawn) - len(theirs))
    for name, row in sorted(theirs.items()):
        mine = ours.get(name, {})
        fields = [f for f in FIELDS if squashed(row.get(f) or None) != squashed(mine.get(f) or None)]
        count["differ" if fields else "agree"] += 1
        if fields and count["differ"] <= said.show:
            source, before, after = drawn[name]
            show(source.relative_to(said.course), before, after, fields, row, mine)
    print(f"{count['agree']} agree, {count['differ']} differ, {count['unread']} Enki's compiler does not read")


if __name__ == "__main__":
    main()
