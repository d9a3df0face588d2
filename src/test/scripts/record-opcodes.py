#!/usr/bin/env python3.13
"""Write what CPython calls its operations and their numbers, as the module _opcode_metadata.py beside the library has it.

    python3.13 -I -S record-opcodes.py >src/main/resources/META-INF/resources/libpython/_opcode_metadata.py
"""
import _opcode_metadata as metadata
import textwrap


def rows(name, value):
    text = textwrap.fill(", ".join(value), 116, initial_indent="    ", subsequent_indent="    ", break_long_words=False)
    return f"{name} = {{\n{text}\n}}"


def numbers(name, table):
    return rows(name, [f"{operation!r}: {number}" for operation, number in table.items()])


if __name__ == "__main__":
    families = [f"    {operation!r}: [\n" + textwrap.fill(", ".join(map(repr, family)), 116, initial_indent=" " * 8,
                subsequent_indent=" " * 8) + "\n    ]," for operation, family in metadata._specializations.items()]
    print('"""The operations of CPython 3.13.0 and their numbers, written by record-opcodes.py."""')
    print("_specializations = {\n" + "\n".join(families) + "\n}")
    print(numbers("_specialized_opmap", metadata._specialized_opmap))
    print(numbers("opmap", metadata.opmap))
    print(f"HAVE_ARGUMENT = {metadata.HAVE_ARGUMENT}")
    print(f"MIN_INSTRUMENTED_OPCODE = {metadata.MIN_INSTRUMENTED_OPCODE}")
