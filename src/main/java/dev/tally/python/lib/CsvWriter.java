package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code _csv.writer}: writes rows, each as one line, by a function that writes text. CPython 3.13 Modules/_csv.c,
 * csv_writerow.
 */
final class CsvWriter extends PyObject {
    static final PyType TYPE = PyType.builtin("_csv.writer", Types.OBJECT, new CsvSlots.Writing(), 72)
            .sealed();

    private @Nullable PyObject write;
    private @Nullable CsvDialect dialect;

    private CsvWriter(PyObject write, CsvDialect dialect) {
        super(TYPE);
        this.write = write;
        this.dialect = dialect;
    }

    static PyObject make(Runtime rt, Args args) {
        CsvDialect.checkArguments(rt, args);
        PyStr name = rt.hold(rt.intern("write"));
        PyObject write = Attributes.getOrNull(rt, args.get(0), name);
        rt.release(name);
        if (write == null || !write.type().has(Slots.CALL)) {
            decref(rt, write);
            throw rt.typeError("argument 1 must have a \"write\" method");
        }
        rt.hold(write);
        CsvDialect dialect = CsvDialect.of(rt, args.rest());
        CsvWriter made = new CsvWriter(rt.take(write), dialect);
        rt.heap().allocatedContainer(made);
        return made;
    }

    PyObject dialect() {
        return dialect == null ? Runtime.none() : dialect.owned();
    }

    /** One line being put together. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private int fields;
    }

    PyObject writeRow(Runtime rt, PyObject row) {
        CsvDialect rules = dialect;
        PyObject to = write;
        if (rules == null || to == null) {
            return Runtime.none();
        }
        PyObject items = rt.hold(items(rt, row));
        Line line = new Line();
        boolean lastIsNull = false;
        for (PyObject item = Iteration.next(rt, items); item != null; item = Iteration.next(rt, items)) {
            rt.hold(item);
            lastIsNull = item == Runtime.none();
            PyStr text = rt.hold(lastIsNull ? PyStr.EMPTY : Abstract.str(rt, item));
            append(rt, rules, line, text.value(), isQuoted(rules.quoting(), item), lastIsNull);
            rt.release(text);
            rt.release(item);
        }
        rt.release(items);
        if (line.fields > 0 && line.text.length() == 0) {
            if (rules.quoting() == CsvDialect.NONE || lastIsNull && refusesNull(rules.quoting())) {
                throw CsvModule.error(rt, "single empty field record must be quoted");
            }
            line.fields--;
            append(rt, rules, line, "", true, false);
        }
        line.text.append(rules.terminator());
        rt.work(line.text.length());
        PyStr whole = rt.hold(rt.string(line.text.toString()));
        PyObject result = rt.call(to, whole);
        rt.release(whole);
        return result;
    }

    private static PyObject items(Runtime rt, PyObject row) {
        Caught mark = Caught.mark(rt);
        try {
            return Iteration.iter(rt, row);
        } catch (PyException e) {
            if (!e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
            throw CsvModule.error(rt, "iterable expected, not " + row.type().name());
        }
    }

    private static boolean refusesNull(int quoting) {
        return quoting == CsvDialect.STRINGS || quoting == CsvDialect.NOTNULL;
    }

    private static boolean isQuoted(int quoting, PyObject item) {
        return switch (quoting) {
            case CsvDialect.ALL -> true;
            case CsvDialect.NONNUMERIC ->
                !(item.type().has(Slots.FLOAT)
                        || item.type().has(Slots.INT)
                        || item.type().has(Slots.INDEX)
                        || item.type().isSubtype(Types.COMPLEX));
            case CsvDialect.STRINGS -> item instanceof PyStr;
            case CsvDialect.NOTNULL -> item != Runtime.none();
            default -> false;
        };
    }

    private static void append(
            Runtime rt, CsvDialect rules, Line line, String field, boolean quotedAnyway, boolean isNull) {
        boolean quoted = quotedAnyway;
        if (field.isEmpty() && rules.delimiter() == ' ' && rules.skipsSpace()) {
            if (rules.quoting() == CsvDialect.NONE || isNull && refusesNull(rules.quoting())) {
                throw CsvModule.error(
                        rt, "empty field must be quoted if delimiter is a space and skipinitialspace is true");
            }
            quoted = true;
        }
        if (line.fields++ > 0) {
            line.text.appendCodePoint(rules.delimiter());
        }
        StringBuilder written = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); ) {
            int c = field.codePointAt(i);
            i += Character.charCount(c);
            boolean special = c == rules.delimiter()
                    || c == rules.escape()
                    || c == rules.quote()
                    || c == '\n'
                    || c == '\r'
                    || rules.terminator().indexOf(c) >= 0;
            if (special) {
                quoted |= escape(rt, rules, written, c);
            }
            written.appendCodePoint(c);
        }
        if (quoted) {
            line.text.appendCodePoint(rules.quote()).append(written).appendCodePoint(rules.quote());
        } else {
            line.text.append(written);
        }
    }

    /** Puts what stands before such a character; whether the field is quoted for it instead. */
    private static boolean escape(Runtime rt, CsvDialect rules, StringBuilder written, int c) {
        boolean wanted = rules.quoting() == CsvDialect.NONE;
        if (!wanted && c == rules.quote() && rules.isDoubled()) {
            written.appendCodePoint(rules.quote());
            return true;
        }
        wanted |= c == rules.quote() || c == rules.escape();
        if (!wanted) {
            return true;
        }
        if (rules.escape() < 0) {
            throw CsvModule.error(rt, "need to escape, but no escapechar set");
        }
        written.appendCodePoint(rules.escape());
        return false;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (dialect != null) {
            visitor.visit(dialect, "dialect", 0);
        }
        if (write != null) {
            visitor.visit(write, "write", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldDialect = dialect;
        PyObject oldWrite = write;
        dialect = null;
        write = null;
        decref(rt, oldDialect);
        decref(rt, oldWrite);
    }
}
