package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Suggestions;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What CPython prints of an exception that nobody caught: Lib/traceback.py and Python/pythonrun.c. */
final class TracebackText {
    private static final String CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";
    private static final int REPEATS_SHOWN = 3;

    private final Interpreter vm;
    private final StringBuilder text = new StringBuilder();
    private final Map<PyObject, Boolean> seen = new IdentityHashMap<>();

    private TracebackText(Interpreter vm) {
        this.vm = vm;
    }

    static String of(Interpreter vm, PyBaseException exception) {
        TracebackText made = new TracebackText(vm);
        made.chain(exception);
        return made.text.toString();
    }

    static String ofSyntaxError(Source source, SyntaxError e) {
        StringBuilder text = new StringBuilder();
        Span span = e.span();
        if (span != Span.NONE) {
            int line = source.line(span.start());
            String shown = source.lineText(line);
            String stripped = shown.strip();
            int indent = shown.length() - shown.stripLeading().length();
            int start = Math.max(0, source.column(span.start()) - 1 - indent);
            int end = source.line(span.end()) == line ? source.column(span.end()) - 1 - indent : stripped.length();
            text.append("  File \"")
                    .append(source.name())
                    .append("\", line ")
                    .append(line)
                    .append('\n');
            if (!stripped.isEmpty()) {
                text.append("    ").append(stripped).append('\n');
                text.append("    ")
                        .append(" ".repeat(start))
                        .append("^".repeat(Math.max(1, end - start)))
                        .append('\n');
            }
        }
        return text.append(e.type())
                .append(": ")
                .append(e.message())
                .append('\n')
                .toString();
    }

    private void chain(PyBaseException exception) {
        seen.put(exception, true);
        PyBaseException cause = exception.cause();
        PyBaseException context = exception.context();
        if (cause != null && !seen.containsKey(cause)) {
            chain(cause);
            text.append(CAUSE);
        } else if (cause == null && context != null && !exception.suppressContext() && !seen.containsKey(context)) {
            chain(context);
            text.append(CONTEXT);
        }
        one(exception);
    }

    private void one(PyBaseException exception) {
        PyTraceback first = exception.traceback() instanceof PyTraceback t ? t : null;
        if (first != null) {
            text.append("Traceback (most recent call last):\n");
            entries(first);
        }
        text.append(typeName(exception.type()));
        String message = vm.messageOf(exception);
        if (!message.isEmpty()) {
            text.append(": ").append(message);
        }
        text.append(hint(exception, message));
        text.append('\n');
        notes(exception);
    }

    private void notes(PyBaseException exception) {
        if (exception.extension() != null
                && exception.extension().dict != null
                && exception.extension().dict.getString("__notes__") instanceof PyList list) {
            for (int i = 0; i < list.size(); i++) {
                text.append(list.get(i) instanceof PyStr s ? s.value() : "?").append('\n');
            }
        }
    }

    private static String typeName(PyType type) {
        PyObject module = type.own("__module__");
        String name = type.qualifiedName() instanceof PyStr s ? s.value() : type.shortName();
        if (type.isHeapType() && module instanceof PyStr m) {
            return m.value().equals("__main__") || m.value().equals("builtins") ? name : m.value() + "." + name;
        }
        return name;
    }

    private record Entry(String file, int line, String name) {}

    private void entries(PyTraceback first) {
        Entry last = null;
        int repeated = 0;
        for (PyTraceback t = first; t != null; t = t.next()) {
            PyFrame object = t.frame();
            Frame f = object == null ? null : object.frame();
            if (f == null) {
                continue;
            }
            Code code = f.code();
            Entry entry = new Entry(code.source().name(), t.line(), code.name());
            if (entry.equals(last)) {
                repeated++;
            } else {
                repeatedLines(repeated);
                last = entry;
                repeated = 1;
            }
            if (repeated <= REPEATS_SHOWN) {
                text.append("  File \"")
                        .append(entry.file())
                        .append("\", line ")
                        .append(entry.line());
                text.append(", in ").append(entry.name()).append('\n');
                line(code, t);
            }
        }
        repeatedLines(repeated);
    }

    private void repeatedLines(int count) {
        int more = count - REPEATS_SHOWN;
        if (more > 0) {
            text.append("  [Previous line repeated ")
                    .append(more)
                    .append(" more time")
                    .append(more == 1 ? "" : "s");
            text.append("]\n");
        }
    }

    private void line(Code code, PyTraceback t) {
        Source source = code.source();
        if (t.line() < 1 || t.line() > source.lineCount()) {
            return;
        }
        String shown = source.lineText(t.line());
        String stripped = shown.strip();
        if (stripped.isEmpty()) {
            return;
        }
        text.append("    ").append(stripped).append('\n');
        String carets = Carets.under(code, t.instruction(), t.line());
        if (!carets.isEmpty()) {
            text.append("    ").append(carets).append('\n');
        }
    }

    // --- "Did you mean"

    private String hint(PyBaseException exception, String message) {
        PyType type = exception.type();
        if (type == Exceptions.NAME_ERROR || type == Exceptions.UNBOUND_LOCAL_ERROR) {
            String name = quoted(message);
            Frame f = innermost(exception);
            return name == null || f == null || !message.startsWith("name ") ? "" : nameHint(name, f);
        }
        return "";
    }

    private String nameHint(String name, Frame f) {
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < f.variableCount(); i++) {
            if (f.variable(i) != null) {
                candidates.add(f.code().localsPlusNames().get(i));
            }
        }
        candidates.addAll(Builtins.sortedNames(f.globals));
        candidates.addAll(Builtins.sortedNames(f.builtins));
        String near = Suggestions.nearest(name, candidates).orElse(null);
        String suggestion = near == null ? "" : ". Did you mean: '" + near + "'?";
        if (Library.NAMES.contains(name)) {
            return near == null
                    ? ". Did you forget to import '" + name + "'?"
                    : suggestion + " Or did you forget to import '" + name + "'?";
        }
        return suggestion;
    }

    private static @Nullable String quoted(String message) {
        int start = message.indexOf('\'');
        int end = message.indexOf('\'', start + 1);
        return start < 0 || end < 0 ? null : message.substring(start + 1, end);
    }

    private static @Nullable Frame innermost(PyBaseException exception) {
        Frame found = null;
        for (PyTraceback t = exception.traceback() instanceof PyTraceback first ? first : null;
                t != null;
                t = t.next()) {
            PyFrame object = t.frame();
            found = object == null ? null : object.frame();
        }
        return found;
    }

    /** Modules of the standard library that a name may be meant for. */
    private static final class Library {
        static final Set<String> NAMES = Set.of(
                "abc",
                "array",
                "ast",
                "asyncio",
                "base64",
                "bisect",
                "builtins",
                "calendar",
                "cmath",
                "collections",
                "contextlib",
                "copy",
                "csv",
                "ctypes",
                "dataclasses",
                "datetime",
                "decimal",
                "difflib",
                "dis",
                "enum",
                "errno",
                "fractions",
                "functools",
                "gc",
                "glob",
                "gzip",
                "hashlib",
                "heapq",
                "html",
                "importlib",
                "inspect",
                "io",
                "itertools",
                "json",
                "keyword",
                "locale",
                "logging",
                "math",
                "operator",
                "os",
                "pathlib",
                "pickle",
                "platform",
                "pprint",
                "queue",
                "random",
                "re",
                "secrets",
                "select",
                "shutil",
                "signal",
                "socket",
                "sqlite3",
                "statistics",
                "string",
                "struct",
                "subprocess",
                "sys",
                "tempfile",
                "textwrap",
                "threading",
                "time",
                "timeit",
                "traceback",
                "types",
                "typing",
                "unittest",
                "urllib",
                "uuid",
                "warnings",
                "weakref",
                "xml",
                "zipfile",
                "zlib");
    }
}
