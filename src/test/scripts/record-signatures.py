#!/usr/bin/env python3.13
"""Write the __text_signature__ of what CPython has in C, as the table signatures.txt beside the library has them.

    python3.13 -I -S -X utf8 record-signatures.py >src/main/resources/META-INF/resources/libpython/signatures.txt

A line is a signature, then the names of all that have it. A special method stands there once, without the name of a
type; types whose method of that name has another signature, or none, have lines of their own, which come first.
"""
import collections
import importlib
import sys

MODULES = """builtins _abc _bisect _codecs _collections _contextvars _csv _functools _heapq _io _json _opcode _operator
    _random _sre _string _struct _thread _typing _weakref array atexit binascii cmath collections contextvars errno functools
    gc io itertools math operator posix random re sys time types typing unicodedata weakref zlib""".split()
DESCRIPTORS = ("method_descriptor", "wrapper_descriptor", "classmethod_descriptor", "builtin_function_or_method",
               "staticmethod")


def types(base, found):
    for each in type.__subclasses__(base):
        if each not in found:
            found.append(each)
            types(each, found)
    return found


def signatures():
    found = {}
    for name in MODULES:
        for value in vars(sys.modules[name]).values():
            if type(value).__name__ == "builtin_function_or_method":
                found[f"{value.__module__}.{value.__qualname__}"] = value.__text_signature__
    for each in types(object, [object]):
        members = {name: value for name, value in vars(each).items() if type(value).__name__ in DESCRIPTORS}
        if each.__module__ in MODULES and any(type(m).__name__ in DESCRIPTORS[:3] for m in members.values()):
            name = f"{each.__module__}.{each.__qualname__}"
            found[name] = type.__dict__["__text_signature__"].__get__(each)
            for member, value in members.items():
                found[f"{name}.{member}"] = getattr(value, "__text_signature__", None)
    return found


def special(name):
    return name.startswith("__") and name.endswith("__")


def common(found):
    """The signature that most special methods of a name have."""
    by_name = collections.defaultdict(collections.Counter)
    for name, signature in found.items():
        last = name.rpartition(".")[2]
        if special(last) and name.count(".") > 1:
            by_name[last][signature or ""] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in by_name.items()}


if __name__ == "__main__":
    for name in MODULES:
        importlib.import_module(name)
    found = signatures()
    usual = common(found)
    rows = collections.defaultdict(list)
    for name, signature in found.items():
        last = name.rpartition(".")[2]
        usually = usual.get(last, "") if special(last) and name.count(".") > 1 else ""
        if (signature or "") != usually:
            rows[signature or ""].append(name.removeprefix("builtins."))
    for name, signature in usual.items():
        rows[signature].append(name)
    for signature in sorted(rows):
        if signature or any("." in name for name in rows[signature]):
            print(signature.replace("\n", "\u00b6"), *sorted(rows[signature]), sep="\t")
