"""Rewrites the goldens of this folder by what CPython 3.13.0 compiles: PYTHON regenerate.py [FOLDER]

For each NAME.py writes NAME.dis in the form of dev.tally.python.code.Disassembler, and fills in the messages of errors.txt.
Programs are ASCII, so that CPython's columns (bytes of UTF-8) are ours.
"""
import dis
import pathlib
import sys
import types
import warnings

CACHES = dis._inline_cache_entries
COMPARISONS = ["<", "<=", "==", "!=", ">", ">="]
BINARY = ["+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"]
LOCALS = {"LOAD_FAST", "LOAD_FAST_CHECK", "LOAD_FAST_AND_CLEAR", "STORE_FAST", "DELETE_FAST", "MAKE_CELL", "LOAD_DEREF",
          "STORE_DEREF", "DELETE_DEREF", "LOAD_FROM_DICT_OR_DEREF"}
LOCAL_PAIRS = {"LOAD_FAST_LOAD_FAST", "STORE_FAST_LOAD_FAST", "STORE_FAST_STORE_FAST"}
NAMES = {"LOAD_NAME", "STORE_NAME", "DELETE_NAME", "STORE_GLOBAL", "DELETE_GLOBAL", "STORE_ATTR", "DELETE_ATTR",
         "IMPORT_NAME", "IMPORT_FROM", "LOAD_FROM_DICT_OR_GLOBALS"}


def instructions(code):
    """[name, argument, position] without caches and EXTENDED_ARG; jumps go to indexes. And the index at each offset."""
    raw, positions = code.co_code, list(code.co_positions())
    found, index, extended, start, i = [], {}, 0, None, 0
    while i < len(raw):
        start = i if start is None else start
        name, arg = dis.opname[raw[i]], raw[i + 1] | extended
        if name == "EXTENDED_ARG":
            extended = arg << 8
            i += 2
            continue
        index[start] = len(found)
        end = i + 2 + 2 * CACHES.get(name, 0)
        found.append([name, arg, positions[i // 2], end])
        extended, start, i = 0, None, end
    index[len(raw)] = len(found)
    for instruction in found:
        if dis.opmap[instruction[0]] in dis.hasjump:
            distance = -instruction[1] if "BACKWARD" in instruction[0] else instruction[1]
            instruction[1] = index[instruction[3] + 2 * distance]
    return found, index


def constant(value):
    if isinstance(value, types.CodeType):
        return "code " + value.co_qualname
    if isinstance(value, tuple):
        return "(" + ", ".join(map(constant, value)) + ("," if len(value) == 1 else "") + ")"
    return repr(value)


def meaning(code, name, arg, labels):
    if dis.opmap[name] in dis.hasjump:
        return "to " + labels[arg]
    if name in ("LOAD_CONST", "RETURN_CONST"):
        return constant(code.co_consts[arg])
    if name in LOCALS:
        return code._varname_from_oparg(arg)
    if name in LOCAL_PAIRS:
        return code._varname_from_oparg(arg >> 4) + ", " + code._varname_from_oparg(arg & 15)
    if name in NAMES:
        return code.co_names[arg]
    if name == "LOAD_GLOBAL":
        return code.co_names[arg >> 1] + (" + NULL" if arg & 1 else "")
    if name == "LOAD_ATTR":
        return code.co_names[arg >> 1] + (" + NULL|self" if arg & 1 else "")
    if name == "LOAD_SUPER_ATTR":
        return code.co_names[arg >> 2] + (" + NULL|self" if arg & 1 else "")
    if name == "COMPARE_OP":
        return f"bool({COMPARISONS[arg >> 5]})" if arg & 16 else COMPARISONS[arg >> 5]
    if name == "BINARY_OP":
        return BINARY[arg] if arg < 13 else BINARY[arg - 13] + "="
    return ""


def disassemble(code, out):
    found, index = instructions(code)
    table = [(index[e.start], index[e.end], index[e.target], e.depth, e.lasti) for e in dis._parse_exception_table(code)]
    targets = {x[1] for x in found if dis.opmap[x[0]] in dis.hasjump}
    targets.update(place for row in table for place in row[:3])
    labels = {place: f"L{n}" for n, place in enumerate(sorted(targets), 1)}
    arguments = f"{code.co_argcount}/{code.co_posonlyargcount}/{code.co_kwonlyargcount}"
    out.append(f"code {code.co_qualname}, line {code.co_firstlineno}, flags {code.co_flags}, arguments {arguments}, "
               f"stack {code.co_stacksize}")
    previous = -2
    for i, (name, arg, (line, end_line, column, end_column), _) in enumerate(found):
        shown = "" if line == previous else "--" if line is None else str(line)
        label = labels[i] + ":" if i in labels else ""
        jump = dis.opmap[name] in dis.hasjump
        text = f"{shown:>5}{label:>6} {name:<26}{0 if jump else arg:>4} "
        explained = meaning(code, name, arg, labels)
        text += f"({explained}) " if explained else ""
        if line:
            text += f"; {line}:{column or 0}-{end_line}:{end_column or 0}"
        out.append(text.rstrip())
        previous = line
    for start, end, target, depth, lasti in table:
        out.append(f"  {labels[start]} to {labels[end]} -> {labels[target]} [{depth}]{' lasti' if lasti else ''}")
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            out.append("")
            disassemble(value, out)


def message(program):
    try:
        compile(program, "errors", "exec", dont_inherit=True)
    except SyntaxError as error:
        end = f"-{error.end_lineno}:{error.end_offset}" if error.end_offset else ""
        return f"=> {type(error).__name__}: {error.msg} @ {error.lineno}:{error.offset}{end}\n"
    return "=> compiles\n"


def main():
    assert sys.version_info[:3] == (3, 13, 0), sys.version
    warnings.simplefilter("ignore")
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    folder = folder if folder.is_dir() else folder.parent
    for source in sorted(folder.glob("*.py")):
        if source.name != "regenerate.py":
            out = []
            disassemble(compile(source.read_text(), source.name, "exec", dont_inherit=True), out)
            source.with_suffix(".dis").write_text("\n".join(out) + "\n")
    errors = folder / "errors.txt"
    programs = [program.split("=> ")[0] for program in errors.read_text().split("----\n")]
    errors.write_text("----\n".join(program + message(program) for program in programs))


main()
