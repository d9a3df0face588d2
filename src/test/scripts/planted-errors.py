#!/usr/bin/env python3
"""How much of what a course states does `check` hold against what runs, and how often is it right?

    planted-errors.py COURSE [--seed N] [--errors N] [--draw N] [--verdicts FILE] [--missed] -- CHECK COMMAND

CHECK COMMAND is what runs `check`, without its arguments: java -jar tally.jar check. COURSE is copied, never changed.

1. Every claim about Python is listed, from the text alone: comments that state what a print shows, output blocks,
   results in sessions, gaps in code, and gaps that are what is printed. The checker is not asked.
2. Errors are planted evenly over them, with a seed: an output changed, a key swapped, the answer of a gap broken. One
   counts as caught when a new error or warning of the truth rules (T061 to T074) stands at its claim.
3. Of the reports on the untouched course so many are drawn, and each looked up among the verdicts that people have
   given. A report without a verdict counts as a false alarm.

Exit code 1 when fewer than 60 % are caught, or more than one drawn report in twenty is a false alarm.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

TRUTH = re.compile(r"T06[1235]|T07\d")
PYTHON = {"python", "py", "python3", "pycon"}
OUTPUT = {"", "text", "plain-text", "output", "console"}
SECTION = re.compile(r"#{1,3}\s*(Content|Practice|Revision|Quiz|Exercise|Footnotes|Game Content)\b", re.I)
FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*([\w+-]*)(.*)$")
BULLET = re.compile(r"\s*[*+-]\s*(?=\S)")
ANNOUNCES = re.compile(r"(?:=>|->|(?i:prints?|outputs?|results?|returns?|gives?)\b)")
ASKS = re.compile(r"(?i)output|print|result|return|evaluate|display")
VERDICTS = pathlib.Path(__file__).resolve().parents[1] / "resources" / "truth" / "verdicts.tsv"

# A claim: lines first to last hold all of it; edit is the line that holds what is stated, from 1.
Claim = collections.namedtuple("Claim", "path kind first last edit start")
Fence = collections.namedtuple("Fence", "language first last lines section")


# --- the list of claims

def read(path):
    """The lines as they are in the file, without their ends."""
    return path.read_bytes().decode("utf-8", "surrogateescape").replace("\r\n", "\n").split("\n")


def fences(lines):
    section, opened, found = "content", None, []
    for number, line in enumerate(lines, 1):
        match = FENCE.match(line)
        if opened is None:
            if heading := SECTION.match(line):
                section = heading[1].lower()
            elif match:
                opened = (match[1][0], match[2].lower(), number)
        elif match and match[1][0] == opened[0] and not match[2]:
            body = lines[opened[2]:number - 1]
            found.append(Fence(opened[1], opened[2] + 1, number - 1, body, section))
            opened = None
    return found


def comment(line):
    """Where the comment of a line starts, outside of strings; -1 without one."""
    quote = ""
    for at, char in enumerate(line):
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char == "#":
            return at
    return -1


def is_prose(text, code):
    """A sentence: words that are not in the code, and nothing that looks like a value."""
    if ANNOUNCES.match(text) or re.search(r"[\[\]{}'\"<>=]|\d", text):
        return False
    words = re.findall(r"[A-Za-z]{2,}", text)
    return not words or sum(word in code for word in words) * 2 < len(words)


def figures(text):
    """Whether there is more to it than an address, which is another one each time."""
    return re.sub(r"['\"]?0x[0-9a-fA-F]{6,}['\"]?", "", text).strip()


def comments(path, fence):
    """Comments that end a print or stand right below it."""
    code = "\n".join(line[:comment(line)] if comment(line) >= 0 else line for line in fence.lines)
    for i, line in enumerate(fence.lines):
        if not re.match(r"\s*print\s*\(", line):
            continue
        end = i
        depth = 0
        for end in range(i, len(fence.lines)):
            text = fence.lines[end]
            text = text[:comment(text)] if comment(text) >= 0 else text
            depth += text.count("(") - text.count(")")
            if depth <= 0:
                break
        at = comment(fence.lines[end])
        stated = end if at > 0 else end + 1
        if at < 0 and stated < len(fence.lines) and fence.lines[stated].lstrip().startswith("#"):
            at = comment(fence.lines[stated])
        if at < 0 or stated >= len(fence.lines):
            continue
        text = fence.lines[stated][at + 1:].strip()
        last = stated
        announced = re.fullmatch(ANNOUNCES.pattern + r"\s*(is|:|=)?\s*", text)
        while last + 1 < len(fence.lines) and fence.lines[last + 1].lstrip().startswith("#"):
            last += 1
        if announced and last > stated:
            stated += 1
            at = comment(fence.lines[stated])
            text = fence.lines[stated][at + 1:].strip()
        if text and not is_prose(text, code) and not text.startswith(("Traceback", "File")) and figures(text):
            yield Claim(path, "comment", fence.first + i, fence.first + last, fence.first + stated, at + 1)


def sessions(path, fence):
    prompt = None
    for i, line in enumerate(fence.lines):
        if line.lstrip().startswith(">>>"):
            prompt = i
        elif prompt is not None and line.strip() and not line.lstrip().startswith(("...", "#")):
            closed = "\n".join(fence.lines[prompt:i])
            if closed.count("(") > closed.count(")"):
                continue
            if not line.startswith(("Traceback", " ")):
                yield Claim(path, "session", fence.first + prompt, fence.first + i, fence.first + i, 0)
                prompt = None


def blocks(path, all_fences):
    for before, fence in zip(all_fences, all_fences[1:]):
        prints = before.language in PYTHON and any("print" in line for line in before.lines)
        right_after = fence.first - before.last <= 4
        if prints and right_after and fence.language in OUTPUT and before.section == "content" and fence.lines:
            stated = next((i for i, line in enumerate(fence.lines) if line.strip()), None)
            if stated is not None:
                yield Claim(path, "block", fence.first - 1, fence.last, fence.first + stated, 0)


def question_spans(lines):
    starts = [n for n, line in enumerate(lines, 1) if SECTION.match(line)] + [len(lines) + 1]
    for start, end in zip(starts, starts[1:]):
        if SECTION.match(lines[start - 1])[1].lower() in ("practice", "revision", "quiz"):
            yield start, end - 1


def options(lines, start, end, all_fences):
    """The lines of the options: the last list of the question."""
    fenced = {n for fence in all_fences for n in range(fence.first - 1, fence.last + 2)}
    found = []
    for n in range(start + 1, end + 1):
        if n not in fenced and BULLET.match(lines[n - 1]) and not lines[n - 1].startswith("---"):
            found.append(n)
        elif found and lines[n - 1].strip() and n not in fenced:
            break
    return found


def prose(lines, start, end, all_fences):
    fenced = {n for fence in all_fences for n in range(fence.first - 1, fence.last + 2)}
    return "\n".join(lines[n - 1] for n in range(start, end) if n not in fenced)


def questions(path, lines, all_fences):
    for start, end in question_spans(lines):
        own = [f for f in all_fences if start <= f.first <= end and f.language in PYTHON]
        listed = options(lines, start, end, all_fences)
        if not own or len(listed) < 2:
            continue
        code = [line for fence in own for line in fence.lines]
        around = [line.replace("???", "").strip() for line in code]
        gaps = sum(line.count("???") for line in code)
        alone = gaps == 1 and any(line.strip() == "???" for line in code)
        prints = any("print" in line for line in code)
        text = "\n".join(lines[start - 1:end])
        if gaps and any(line and not line.startswith("#") for line in around) and not (alone and prints):
            yield Claim(path, "gap in code", start, end, listed[0], len(listed))
        elif text.count("???") <= 1 and (prints or not gaps) and ASKS.search(prose(lines, start, listed[0], all_fences)):
            yield Claim(path, "printed result", start, end, listed[0], len(listed))


def claims(course):
    for path in sorted(course.rglob("*.md")):
        if path.name == "README.md":
            continue
        lines = read(path)
        found = fences(lines)
        name = str(path.relative_to(course))
        for fence in found:
            if fence.language in PYTHON and fence.section == "content":
                session = any(line.lstrip().startswith(">>>") for line in fence.lines)
                yield from sessions(name, fence) if session else comments(name, fence)
        yield from blocks(name, found)
        yield from questions(name, lines, found)


# --- planting

def changed(text, chance):
    """Another output: a figure, a truth value or a letter is another one, or the whole of it."""
    if match := re.search(r"\b(True|False)\b", text):
        return text[:match.start()] + ("False" if match[1] == "True" else "True") + text[match.end():]
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    if digits:
        at = chance.choice(digits)
        return text[:at] + str((int(text[at]) + chance.randint(1, 8)) % 10) + text[at + 1:]
    letters = [i for i, c in enumerate(text) if c.isalpha()]
    if letters:
        at = chance.choice(letters)
        other = chance.choice([c for c in "abdefghkmnoprstuw" if c != text[at].lower()])
        return text[:at] + (other.upper() if text[at].isupper() else other) + text[at + 1:]
    return text + chance.choice("17")


def broken(word, chance):
    """A key that is not what it was: a letter too many, too few, or another one."""
    inner = [i for i, c in enumerate(word) if c.isalnum()]
    if not inner:
        return word + chance.choice("+x1")
    at = chance.choice(inner)
    kind = chance.randrange(3)
    if kind == 0 and len(inner) > 1:
        return word[:at] + word[at + 1:]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    return changed(word[at], chance).join((word[:at], word[at + 1:]))


def plant(course, claim, chance):
    """Changes the file of a claim; says what was done."""
    path = course / claim.path
    raw = path.read_bytes()
    end = "\r\n" if b"\r\n" in raw else "\n"
    lines = read(path)
    line = lines[claim.edit - 1]
    if claim.kind in ("comment", "session", "block"):
        lines[claim.edit - 1] = line[:claim.start] + stated_changed(line[claim.start:], chance)
        did = "output changed"
    else:
        own = options(lines, claim.first, claim.last, fences(lines))
        keys = [BULLET.sub("", lines[n - 1]).strip() for n in own]
        if claim.kind == "gap in code" and chance.random() < 0.5:
            bullet = BULLET.match(line)[0]
            lines[claim.edit - 1] = bullet + broken(keys[0], chance)
            did = "answer broken"
        else:
            others = [n for n, key in zip(own, keys) if key != keys[0]]
            other = chance.choice(others)
            lines[claim.edit - 1], lines[other - 1] = lines[other - 1], line
            did = "key swapped"
    path.write_bytes(end.join(lines).encode("utf-8", "surrogateescape"))
    return f"{did}: {line.strip()} -> {lines[claim.edit - 1].strip()}"


def stated_changed(text, chance):
    """Addresses, and the words that announce an output, are left as they are."""
    if address := re.search(r"0x[0-9a-fA-F]{6,}", text):
        return stated_changed(text[:address.start()], chance) + text[address.start():]
    if quoted := re.search(r"(?<=['\"\[]).+(?=['\"\]])", text):
        return text[:quoted.start()] + changed(quoted[0], chance) + text[quoted.end():]
    match = re.match(r"\s*#*\s*(?:" + ANNOUNCES.pattern + r"\s*(?:is|:|=)?\s*)?", text)
    return text[:match.end()] + changed(text[match.end():], chance)


# --- asking the checker

def check(command, course, paths=()):
    arguments = [*command, "--insights", str(course), "--format", "json", "--explain", *(str(course / p) for p in paths)]
    run = subprocess.run(arguments, capture_output=True, encoding="utf-8")
    if run.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments[:6])} … ended with {run.returncode}: {run.stderr[-500:]}")
    return json.loads(run.stdout)


def reports(answer, course):
    for d in answer["diagnostics"]:
        if TRUTH.fullmatch(d["code"]) and d["severity"] in ("error", "warning"):
            name = pathlib.Path(d["file"]).resolve().relative_to(course.resolve())
            yield str(name), d["line"], d["code"], d["message"]


def rounds(planted):
    """Errors in one file are planted one at a time."""
    left = list(planted)
    while left:
        used, now, later = set(), [], []
        for claim in left:
            (later if claim.path in used else now).append(claim)
            used.add(claim.path)
        yield now
        left = later


def plant_all(course, chosen, before, command, seed):
    caught, missed = [], []
    for now in rounds(chosen):
        with tempfile.TemporaryDirectory() as scratch:
            copy = pathlib.Path(scratch) / "course"
            shutil.copytree(course, copy)
            did = {c: plant(copy, c, random.Random(f"{seed} {c.path} {c.edit}")) for c in now}
            after = set(reports(check(command, copy, [c.path for c in now]), copy))
        for claim in now:
            new = [r for r in after - before if r[0] == claim.path and claim.first <= r[1] <= claim.last]
            (caught if new else missed).append((claim, did[claim]))
    return caught, missed


# --- verdicts

def verdicts(path):
    found = {}
    for row in path.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            name, line, code, verdict, _ = row.split("\t")
            found[name, int(line), code] = verdict
    return found


def main():
    split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("course", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--errors", type=int, default=200)
    parser.add_argument("--draw", type=int, default=60)
    parser.add_argument("--verdicts", type=pathlib.Path, default=VERDICTS)
    parser.add_argument("--missed", action="store_true", help="name the claims not checked, the errors not caught")
    arguments = parser.parse_args(sys.argv[1:split])
    command = sys.argv[split + 1:]
    if not command:
        parser.error("the check command is missing, after --")

    listed = list(claims(arguments.course))
    answer = check(command, arguments.course)
    before = set(reports(answer, arguments.course))
    decided = collections.defaultdict(list)
    for claim in answer["claims"]:
        if claim["standing"] != "undecided":
            name = pathlib.Path(claim["file"]).resolve().relative_to(arguments.course.resolve())
            decided[str(name)].append(claim["line"])
    checked = [c for c in listed if any(c.first <= line <= c.last for line in decided[c.path])]
    kinds = collections.Counter(c.kind for c in listed)
    done = collections.Counter(c.kind for c in checked)
    print(f"claims listed: {len(listed)}, checked: {len(checked)} ({len(checked) / len(listed):.1%})")
    for kind, count in sorted(kinds.items()):
        print(f"  {kind}: {done[kind]} of {count}")
    if arguments.missed:
        for claim in sorted(set(listed) - set(checked)):
            print(f"  unchecked {claim.path}:{claim.edit} {claim.kind}")

    # What is untrue as it is cannot be made so.
    sound = [c for c in listed if not any(r[0] == c.path and c.first <= r[1] <= c.last for r in before)]
    chance = random.Random(arguments.seed)
    step = max(1, len(sound) / arguments.errors)
    offset = chance.random() * step
    chosen = [sound[int(offset + i * step)] for i in range(min(arguments.errors, len(sound)))]
    caught, missed = plant_all(arguments.course, chosen, before, command, arguments.seed)
    share = len(caught) / len(chosen)
    print(f"errors planted: {len(chosen)} (seed {arguments.seed}), caught: {len(caught)} ({share:.1%})")
    of_kind = collections.Counter(c.kind for c, _ in caught)
    for kind, count in sorted(collections.Counter(c.kind for c in chosen).items()):
        print(f"  {kind}: {of_kind[kind]} of {count}")
    if arguments.missed:
        for claim, did in missed:
            print(f"  missed {claim.path}:{claim.edit} {claim.kind}, {did}")

    judged = verdicts(arguments.verdicts)
    all_reports = sorted({r[:3] for r in before})
    drawn = all_reports if len(all_reports) <= arguments.draw else sorted(chance.sample(all_reports, arguments.draw))
    alarms = [r for r in drawn if judged.get(r) != "untrue"]
    print(f"untrue reports: {len(all_reports)}, drawn: {len(drawn)}, false alarms: {len(alarms)}")
    for name, line, code in alarms:
        print(f"  {name}:{line} {code}: {judged.get((name, line, code), 'no verdict')}")
    return 0 if share >= 0.6 and len(alarms) * 20 <= len(drawn) else 1


if __name__ == "__main__":
    sys.exit(main())
