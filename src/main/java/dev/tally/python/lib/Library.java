package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Modules;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules there are. What CPython has besides them is not modelled, which is said by name. */
public final class Library implements Modules {
    public static final Library INSTANCE = new Library();

    /** Modules of CPython 3.13's own library that programs of courses import, and that are not modelled. */
    private static final Set<String> NOT_MODELLED = Set.of(
            "abc",
            "argparse",
            "array",
            "ast",
            "asyncio",
            "atexit",
            "base64",
            "bisect",
            "builtins",
            "calendar",
            "cmath",
            "codecs",
            "collections",
            "concurrent",
            "contextlib",
            "contextvars",
            "copy",
            "copyreg",
            "csv",
            "ctypes",
            "dataclasses",
            "datetime",
            "decimal",
            "difflib",
            "dis",
            "doctest",
            "email",
            "enum",
            "fractions",
            "functools",
            "gc",
            "getpass",
            "glob",
            "graphlib",
            "hashlib",
            "heapq",
            "hmac",
            "html",
            "http",
            "importlib",
            "inspect",
            "io",
            "ipaddress",
            "itertools",
            "json",
            "keyword",
            "linecache",
            "locale",
            "logging",
            "math",
            "multiprocessing",
            "numbers",
            "operator",
            "os",
            "pathlib",
            "pickle",
            "pkgutil",
            "platform",
            "pprint",
            "queue",
            "random",
            "re",
            "reprlib",
            "sched",
            "secrets",
            "select",
            "shelve",
            "shutil",
            "signal",
            "site",
            "socket",
            "sqlite3",
            "ssl",
            "stat",
            "statistics",
            "string",
            "stringprep",
            "struct",
            "subprocess",
            "symtable",
            "sysconfig",
            "tempfile",
            "textwrap",
            "threading",
            "time",
            "timeit",
            "token",
            "tokenize",
            "tomllib",
            "traceback",
            "tracemalloc",
            "types",
            "typing",
            "unicodedata",
            "unittest",
            "urllib",
            "uuid",
            "warnings",
            "wave",
            "weakref",
            "xml",
            "zipfile",
            "zlib",
            "zoneinfo");

    private Library() {}

    @Override
    public @Nullable PyObject load(Interpreter vm, String name) {
        if (name.equals("sys")) {
            return Sys.load(vm);
        }
        int dot = name.indexOf('.');
        String top = dot < 0 ? name : name.substring(0, dot);
        if (NOT_MODELLED.contains(top)) {
            throw new Unsupported("the module " + top);
        }
        return null;
    }
}
