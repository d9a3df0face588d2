package dev.tally.robust;

import java.util.List;
import java.util.Random;

/**
 * Programs at random that mean something: names are bound before they are used, as a rule, classes have special methods
 * that raise, change what is being worked on or give what nobody expects, and most of what may raise stands in a {@code try}.
 * Every program parses. The same seed gives the same program.
 */
final class RandomPrograms {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "x", "y", "z");
    private static final List<String> CLASSES = List.of("A", "B", "C", "D");
    private static final List<String> FUNCTIONS = List.of("f", "g", "h");
    private static final int MAX_DEPTH = 4;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean inFunction;
    private boolean inLoop;
    private boolean inComprehension;

    private RandomPrograms(long seed) {
        this.random = new Random(seed);
    }

    static String program(long seed) {
        return new RandomPrograms(seed).program();
    }

    private String program() {
        line("import sys");
        for (String name : NAMES) {
            line(name + " = " + value(2));
        }
        for (String name : CLASSES) {
            line("class " + name + ": pass");
            if (chance(80)) {
                block("try:", () -> classDefinition(name));
                line("except Exception as err: print(type(err).__name__)");
            }
        }
        for (String name : FUNCTIONS) {
            function(name);
        }
        for (int i = 4 + random.nextInt(14); i > 0; i--) {
            guarded();
        }
        return out.toString();
    }

    // --- choices

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String name() {
        return pick(NAMES);
    }

    private void line(String text) {
        out.append("    ".repeat(depth)).append(text).append('\n');
    }

    private void block(String header, Runnable body) {
        line(header);
        depth++;
        body.run();
        depth--;
    }

    private void body() {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            statement();
        }
    }

    // --- definitions

    private void classDefinition(String name) {
        int before = CLASSES.indexOf(name);
        String base =
                pick("object", "list", "dict", "int", "str", "tuple", "set", "Exception", "object", "float", "bytes");
        if (before > 0 && chance(40)) {
            base = CLASSES.get(random.nextInt(before));
        }
        String meta = chance(5) ? ", metaclass=type" : "";
        block("class " + name + "(" + base + meta + "):", () -> {
            if (chance(10)) {
                line("__slots__ = " + pick("()", "('p', 'q')", "('p', '__dict__')", "'p'", "(1,)", "('p', 'p')"));
            }
            if (chance(30)) {
                line(name() + " = " + expression(2));
            }
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                method();
            }
        });
    }

    private void method() {
        String[] choice = {
            "__init__|self, *args|",
            "__del__|self|",
            "__eq__|self, other|",
            "__hash__|self|",
            "__repr__|self|",
            "__str__|self|",
            "__len__|self|",
            "__bool__|self|",
            "__iter__|self|",
            "__next__|self|",
            "__lt__|self, other|",
            "__getitem__|self, key|",
            "__setitem__|self, key, value|",
            "__delitem__|self, key|",
            "__contains__|self, item|",
            "__add__|self, other|",
            "__radd__|self, other|",
            "__iadd__|self, other|",
            "__mul__|self, other|",
            "__neg__|self|",
            "__index__|self|",
            "__int__|self|",
            "__float__|self|",
            "__call__|self, *args, **named|",
            "__enter__|self|",
            "__exit__|self, *args|",
            "__getattr__|self, name|",
            "__setattr__|self, name, value|",
            "__delattr__|self, name|",
            "__getattribute__|self, name|",
            "__new__|cls, *args|",
            "__format__|self, spec|",
            "__get__|self, instance, owner|",
            "__set__|self, instance, value|",
            "__set_name__|self, owner, name|",
            "__init_subclass__|cls, **named|",
            "__length_hint__|self|",
            "__reversed__|self|",
            "__missing__|self, key|",
            "__instancecheck__|self, other|",
            "__bytes__|self|",
            "__dir__|self|",
            "__round__|self, *n|",
            "__iadd__|self, o|",
            "__or__|self, other|",
            "__divmod__|self, other|",
            "__pow__|self, other|",
            "__mod__|self, other|",
            "__class_getitem__|cls, key|",
            "__sizeof__|self|",
            "__complex__|self|",
            "m|self, *args|",
            "m|self, *args|@property",
            "m|*args|@staticmethod",
            "m|cls, *args|@classmethod",
            "m|self, n=1, *, k=2|"
        };
        String[] parts = pick(choice).split("\\|", -1);
        if (!parts[2].isEmpty()) {
            line(parts[2]);
        }
        boolean outer = inFunction;
        boolean loop = inLoop;
        inFunction = true;
        inLoop = false;
        block("def " + parts[0] + "(" + parts[1] + "):", () -> {
            if (chance(40)) {
                line("global " + name());
            }
            if (chance(25)) {
                hostile();
            }
            if (chance(30)) {
                statement();
            }
            switch (random.nextInt(9)) {
                case 0 -> line("return " + expression(2));
                case 1 -> line("return self.q" + (chance(50) ? "" : " == 1"));
                case 2 -> line("return super()." + parts[0] + "(" + forwarded(parts[1]) + ")");
                case 3 -> line("return object.__new__(A) if " + expression(1) + " else " + expression(1));
                case 4 -> line("yield " + expression(1));
                case 5 -> line("raise " + exception());
                case 6 -> line("self.p = " + expression(2));
                default -> line("return " + value(1));
            }
        });
        inFunction = outer;
        inLoop = loop;
    }

    private static String forwarded(String parameters) {
        return parameters.replaceFirst("^(self|cls)(, )?", "").replace("n=1, *, k=2", "n, k=k");
    }

    private String exception() {
        return pick("ValueError", "TypeError('t')", "StopIteration", "KeyError(1)", "AttributeError('z')", "IndexError")
                + (chance(20) ? " from " + expression(1) : "");
    }

    /** Changes, in the middle of an operation, what it may be working on. */
    private void hostile() {
        String n = name();
        line("try: "
                + pick(
                        n + ".clear()",
                        n + ".append(self)",
                        n + ".pop()",
                        n + "[0] = self",
                        "del " + n + "[0]",
                        n + ".add(self)",
                        n + ".update({self: 1})",
                        "self.__dict__.clear()",
                        "self.__class__ = " + pick(CLASSES),
                        "sys.stdout = None",
                        n + ".sort()",
                        n + "[:] = []",
                        "del " + pick(CLASSES) + "." + specialName(),
                        pick(CLASSES) + "." + specialName() + " = " + expression(1),
                        pick(CLASSES) + ".__bases__ = (" + pick(CLASSES) + ",)")
                + "\n" + "    ".repeat(depth) + "except Exception: pass");
    }

    private String specialName() {
        return pick(
                "__del__", "__eq__", "__hash__", "__repr__", "__iter__", "__next__", "__init__", "__len__", "m", "p");
    }

    private void function(String name) {
        boolean outer = inFunction;
        boolean loop = inLoop;
        inFunction = true;
        inLoop = false;
        block("def " + name + "(" + parameters() + "):", () -> {
            if (chance(25)) {
                line("global " + pick("x", "y"));
            }
            body();
            switch (random.nextInt(6)) {
                case 0 -> line("yield " + expression(2));
                case 1 -> line(name() + " = yield from " + expression(1));
                case 2 -> {
                    block("def inner(n=0):", () -> {
                        line("nonlocal p");
                        line("p = " + expression(2));
                        line("return p, " + name);
                    });
                    line("return inner");
                }
                case 3 -> line("return " + name + "(p)");
                default -> line("return " + expression(3));
            }
        });
        inFunction = outer;
        inLoop = loop;
    }

    private String parameters() {
        return pick(
                "p=None", "p=None, *args", "p=None, *args, **named", "p=[], q={}", "p=0, /, q=1, *, k=None", "p=()");
    }

    // --- statements

    private void guarded() {
        if (chance(3)) {
            statement();
            return;
        }
        block("try:", this::body);
        block(
                "except " + (chance(5) ? "(ValueError, TypeError)" : "Exception") + " as err:",
                () -> line(pick(
                        "print(type(err).__name__)",
                        "print(type(err).__name__)",
                        "x = err",
                        "y = err.__traceback__",
                        "z = err.__traceback__.tb_frame",
                        "a = err.__context__",
                        "err.add_note('n')",
                        "d = err.args",
                        "pass")));
        if (chance(20)) {
            block("finally:", () -> line("y = z"));
        }
    }

    private void statement() {
        if (depth >= MAX_DEPTH || chance(65)) {
            line(simple());
            return;
        }
        switch (random.nextInt(9)) {
            case 0 -> {
                block("if " + expression(2) + ":", this::body);
                if (chance(40)) {
                    block("else:", this::body);
                }
            }
            case 1, 2 -> loop("for " + target() + " in " + expression(2) + ":");
            case 3 -> loop("while " + expression(1) + ":");
            case 4 -> {
                block("try:", this::body);
                boolean star = chance(15) && !inFunction && !inLoop;
                block(
                        "except" + (star ? "* " : " ") + pick("Exception", "TypeError", "(KeyError, IndexError)")
                                + pick("", " as err", " as x") + ":",
                        this::body);
                if (chance(30)) {
                    block("else:", this::body);
                }
                if (chance(40)) {
                    block("finally:", this::body);
                }
            }
            case 5 -> block("with " + expression(1) + pick("", " as x", " as (x, y)", " as b[0]") + ":", this::body);
            case 6 -> matching();
            case 7 -> function(pick(FUNCTIONS));
            default -> classDefinition(pick(CLASSES));
        }
    }

    private void loop(String header) {
        boolean outer = inLoop;
        inLoop = true;
        block(header, () -> {
            body();
            if (chance(60)) {
                line(pick("break", "break", "continue"));
            }
        });
        inLoop = outer;
        if (chance(15)) {
            block("else:", this::body);
        }
    }

    private void matching() {
        block("match " + expression(2) + ":", () -> {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                block("case " + pattern(2) + pick("", "", " if " + expression(1)) + ":", this::body);
            }
        });
    }

    private String pattern(int deep) {
        if (deep == 0) {
            return pick("0", "'a'", "None", "1.5", "-1", "True");
        }
        return switch (random.nextInt(7)) {
            case 0 -> "[" + pattern(deep - 1) + ", *_]";
            case 1 -> "{" + pick("1", "'k'") + ": " + pattern(deep - 1) + "}";
            case 2 -> pick(CLASSES) + "(" + pick("", "0", "p=1", "p=0, q=_") + ")";
            case 3 -> "(" + pattern(deep - 1) + " | " + pattern(0) + ")";
            case 4 -> "(" + pattern(0) + ", " + pattern(deep - 1) + ")";
            case 5 -> pick("int", "str", "list", "dict") + "()";
            default -> pattern(0);
        };
    }

    private String target() {
        return pick(
                name(),
                name(),
                "(" + name() + ", " + name() + ")",
                name() + "[0]",
                "x.p",
                "(x, *y)",
                "[a, b]",
                "c['k']");
    }

    private String simple() {
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> target() + " = " + expression(3);
            case 4 ->
                name() + pick("", "[0]", ".p", "['k']", "[:2]") + " "
                        + pick("+", "-", "*", "|", "&", "//", "%", "@", "<<") + "= " + expression(2);
            case 5 ->
                "del " + pick(name() + "[0]", name() + ".p", name() + "[1:]", name() + "['k']", "x.__dict__", "err");
            case 6 ->
                pick(
                                "print",
                                "repr",
                                "str",
                                "hash",
                                "len",
                                "list",
                                "tuple",
                                "set",
                                "iter",
                                "next",
                                "sorted",
                                "sum",
                                "min",
                                "max",
                                "any",
                                "all",
                                "bool",
                                "id",
                                "callable",
                                "type",
                                "dir",
                                "vars",
                                "reversed",
                                "bytes",
                                "abs",
                                "format",
                                "ascii",
                                "int",
                                "float",
                                "dict",
                                "frozenset",
                                "enumerate",
                                "sys.getrefcount",
                                "sys.getsizeof",
                                "chr",
                                "ord",
                                "hex",
                                "bin",
                                "round",
                                "divmod",
                                "complex",
                                "bytearray",
                                "memoryview",
                                "range",
                                "slice",
                                "isinstance",
                                "issubclass",
                                "getattr",
                                "hasattr",
                                "zip",
                                "map",
                                "filter",
                                "eval",
                                "property",
                                "super")
                        + "(" + arguments() + ")";
            case 7, 8 -> "x = " + expression(1) + "." + method(null) + "(" + arguments() + ")";
            case 9 -> name() + ".append(" + name() + ")";
            case 10 ->
                pick(
                        "x.p = x",
                        "a.me = a",
                        "b.me = a; a.me = b",
                        "x = [x]",
                        "y = (y,)",
                        "z = {'k': z}",
                        "x.p = lambda: x");
            case 11 -> name() + ".sort(key=" + pick("f", "lambda v: " + expression(1), "len", "A") + ")";
            case 12 -> "raise " + exception();
            case 13 ->
                inFunction ? pick("return", "return " + expression(2), "yield", "yield " + expression(1)) : "pass";
            case 14 -> "assert " + expression(1) + ", " + expression(1);
            case 15 ->
                pick("exec", "print(eval", "exec").equals("exec")
                        ? "exec(" + quoted(pick("x = 1", "del a", "def f(): return x", "x = ", "yield", "print(x)"))
                                + ")"
                        : "print(eval(" + quoted(pick("x", "a + b", "f()", "x.", "(yield)")) + "))";
            case 16 -> "x = type('T', (" + pick(CLASSES) + ",), {'p': " + expression(1) + "})" + pick("", "()");
            case 17 ->
                pick(CLASSES) + "." + specialName() + " = "
                        + pick("f", "None", "lambda *a: 1", "property(f)", expression(1));
            case 18 -> "print(" + expression(2) + ")";
            case 19 ->
                pick(
                        "x.__class__ = " + pick(CLASSES),
                        pick(CLASSES) + ".__bases__ = (" + pick(CLASSES) + ",)",
                        "f.__defaults__ = (" + expression(1) + ",)",
                        "f.__code__ = g.__code__",
                        "x.__dict__ = {}",
                        "f.__dict__['k'] = f",
                        "del f.__defaults__",
                        "f.__name__ = " + expression(1),
                        "x = f.__closure__");
            case 20 ->
                "x = " + pick("h", "f", "g") + "(" + pick("", "x", "*x", "**{'p': 1}", "*a, **d", "p=x") + ")"
                        + pick(
                                "",
                                ".send(None)",
                                ".throw(ValueError)",
                                ".close()",
                                ".__next__()",
                                ".gi_frame",
                                ".gi_frame.f_locals");
            default -> expression(3);
        };
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private String arguments() {
        return pick(
                "",
                expression(1),
                expression(1),
                expression(2),
                expression(1) + ", " + expression(1),
                expression(1) + ", " + expression(1) + ", " + expression(1),
                "*" + name(),
                "**{'key': f}",
                "*[1, 2], **{}");
    }

    /** A method of a built-in type, often of the wrong one. */
    private String method(String unused) {
        return pick(
                "append",
                "extend",
                "insert",
                "remove",
                "pop",
                "clear",
                "index",
                "count",
                "sort",
                "reverse",
                "copy",
                "keys",
                "values",
                "items",
                "get",
                "setdefault",
                "update",
                "popitem",
                "fromkeys",
                "add",
                "discard",
                "union",
                "intersection",
                "difference",
                "symmetric_difference",
                "issubset",
                "isdisjoint",
                "split",
                "rsplit",
                "join",
                "replace",
                "find",
                "rfind",
                "strip",
                "upper",
                "title",
                "center",
                "zfill",
                "expandtabs",
                "partition",
                "startswith",
                "endswith",
                "format",
                "encode",
                "decode",
                "translate",
                "maketrans",
                "splitlines",
                "isidentifier",
                "casefold",
                "swapcase",
                "ljust",
                "format_map",
                "to_bytes",
                "from_bytes",
                "bit_length",
                "as_integer_ratio",
                "conjugate",
                "is_integer",
                "hex",
                "fromhex",
                "send",
                "throw",
                "close",
                "with_traceback",
                "add_note",
                "m",
                "mro",
                "__subclasses__",
                "__reduce__",
                "__reduce_ex__",
                "__sizeof__",
                "__init__",
                "__new__",
                "__getitem__",
                "__setitem__",
                "__contains__",
                "__iter__",
                "__next__",
                "__eq__",
                "__hash__",
                "__format__",
                "__init_subclass__",
                "__dir__",
                "__call__",
                "__get__",
                "__add__",
                "__pow__",
                "__divmod__",
                "__class__",
                "__or__",
                "tobytes",
                "release",
                "indices",
                "intersection_update",
                "__reversed__",
                "__length_hint__",
                "__setstate__",
                "__getstate__",
                "__delitem__",
                "__delattr__",
                "__setattr__",
                "__getattribute__",
                "__mul__",
                "__rmul__",
                "__imul__",
                "__lt__",
                "removeprefix",
                "rpartition",
                "isalpha");
    }

    // --- expressions

    /** Something of a built-in type, or an instance. */
    private String value(int deep) {
        if (deep <= 0) {
            return pick(
                    "0 ",
                    "1 ",
                    "(-1)",
                    "2 ",
                    "'a'",
                    "'ab'",
                    "None",
                    "True",
                    "1.5",
                    "b'q'",
                    "()",
                    "(10 ** 20)",
                    "''",
                    "3j",
                    "...",
                    "float('nan')",
                    "float('inf')",
                    "-0.0",
                    "'\\u20ac\\U0001f600'",
                    "255 ",
                    "(2 ** 63)",
                    "(-2 ** 63)");
        }
        int d = deep - 1;
        return switch (random.nextInt(11)) {
            case 0, 1 -> "[" + value(d) + ", " + value(d) + "]";
            case 2 -> "(" + value(d) + ", " + value(d) + ")";
            case 3 -> "{'k': " + value(d) + ", " + value(0) + ": " + value(d) + "}";
            case 4 -> "{" + value(0) + ", " + value(0) + "}";
            case 5 -> "[]";
            case 6 -> "list(range(" + random.nextInt(6) + "))";
            case 7 -> "range(" + random.nextInt(9) + ")";
            case 8 -> "bytearray(b'xyz')";
            default -> value(0);
        };
    }

    private String expression(int deep) {
        if (deep <= 0 || chance(15)) {
            return chance(70) ? name() : value(0);
        }
        int d = deep - 1;
        return switch (random.nextInt(30)) {
            case 0, 1 ->
                "(" + expression(d) + " " + pick("+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "@")
                        + " " + expression(d) + ")";
            case 2 ->
                "(" + expression(d) + " " + pick("==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not") + " "
                        + expression(d) + pick("", "", " < " + expression(d)) + ")";
            case 3 -> "(" + expression(d) + " " + pick("and", "or") + " " + expression(d) + ")";
            case 4 -> "(" + pick("not ", "-", "~", "+") + expression(d) + ")";
            case 5 -> "(" + expression(d) + " if " + expression(d) + " else " + expression(d) + ")";
            case 6 ->
                expression(d) + "["
                        + pick(
                                expression(d),
                                expression(d) + ":" + expression(d),
                                "::" + expression(d),
                                ":",
                                "-1",
                                "1:",
                                "::-1",
                                "...",
                                "0, 1")
                        + "]";
            case 7 ->
                expression(d) + "."
                        + pick(
                                "p",
                                "q",
                                "m",
                                "me",
                                "__class__",
                                "__dict__",
                                "__doc__",
                                "__name__",
                                "real",
                                "__mro__",
                                "__self__",
                                "__func__",
                                "__code__",
                                "__closure__",
                                "__globals__",
                                "__module__",
                                "gi_frame",
                                "args");
            case 8, 9 -> pick(CLASSES) + "(" + arguments() + ")";
            case 10 -> pick(FUNCTIONS) + "(" + arguments() + ")";
            case 11, 12, 13, 14 -> comprehension(d);
            case 15 -> "(lambda v=" + expression(d) + ": " + expression(d) + ")" + pick("", "()", "(1)");
            case 16 ->
                "f'{" + name() + pick("", "!r", "!s", "!a", "=", ":>5", ":{x}", ":x", ":.3f", ":,", ":d", ":%") + "}"
                        + pick("", "-", "{{") + "'";
            case 17 ->
                pick(
                        "'%s %r' % (x, y)",
                        "'%d' % x",
                        "'%5.2f' % x",
                        "'{} {}'.format(x, y)",
                        "'{0[0]}'.format(x)",
                        "'{x.p}'.format(x=x)",
                        "'%(k)s' % x",
                        "'%c' % x",
                        "'{:{}}'.format(x, y)",
                        "b'%s' % x",
                        "'%*d' % (3, x)");
            case 18 -> "[*" + expression(d) + ", " + expression(d) + "]";
            case 19 -> "{**" + expression(d) + ", 'k': " + expression(d) + "}";
            case 20 -> inComprehension ? name() : "(x := " + expression(d) + ")";
            case 21 ->
                pick(
                                "repr",
                                "str",
                                "len",
                                "list",
                                "tuple",
                                "set",
                                "iter",
                                "sorted",
                                "hash",
                                "dict",
                                "type",
                                "bool",
                                "int",
                                "max",
                                "min",
                                "sum",
                                "reversed",
                                "id",
                                "enumerate",
                                "frozenset")
                        + "(" + expression(d) + ")";
            case 22 -> "isinstance(" + expression(d) + ", " + pick(CLASSES) + ")";
            case 23 ->
                pick("map", "filter") + "(" + pick("f", "A", "lambda v: v", "len", "None") + ", " + expression(d) + ")";
            case 24 -> "zip(" + expression(d) + ", " + expression(d) + ")";
            case 25 -> "getattr(" + expression(d) + ", 'p', " + expression(d) + ")";
            case 26 -> value(2);
            case 27 -> "slice(" + expression(d) + ", " + expression(d) + ")";
            case 28 -> "memoryview(" + pick("b'abc'", "bytearray(b'abc')", expression(d)) + ")";
            default -> name();
        };
    }

    private String comprehension(int d) {
        boolean outer = inComprehension;
        inComprehension = true;
        String made =
                switch (random.nextInt(5)) {
                    case 0 ->
                        "[" + expression(d) + " for " + pick("v", "x", "(v, w)") + " in " + expression(d)
                                + pick("", " if " + expression(d), " for w in " + expression(d)) + "]";
                    case 1 -> "{" + expression(d) + " for v in " + expression(d) + "}";
                    case 2 -> "{" + expression(d) + ": " + expression(d) + " for v in " + expression(d) + "}";
                    default ->
                        pick("list", "tuple", "sum", "any", "sorted", "dict", "set", "next", "") + "(" + expression(d)
                                + " for v in " + expression(d) + ")";
                };
        inComprehension = outer;
        return made;
    }
}
