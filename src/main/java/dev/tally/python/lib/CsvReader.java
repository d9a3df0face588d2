package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code _csv.reader}: rows of the lines that an iterator gives. CPython 3.13 Modules/_csv.c, parse_process_char. */
final class CsvReader extends PyIterator {
    static final PyType TYPE = PyType.builtin("_csv.reader", Types.OBJECT, new CsvSlots.Reading(), 88)
            .sealed();

    /** What is given behind the last character of a line. */
    private static final int END_OF_LINE = -2;

    private enum State {
        START_RECORD,
        START_FIELD,
        ESCAPED,
        IN_FIELD,
        IN_QUOTED_FIELD,
        ESCAPE_IN_QUOTED_FIELD,
        QUOTE_IN_QUOTED_FIELD,
        EAT_LINE_END,
        AFTER_ESCAPED_LINE_END
    }

    private @Nullable PyObject lines;
    private @Nullable CsvDialect dialect;
    private @Nullable PyList fields;
    private State state = State.START_RECORD;
    private final StringBuilder field = new StringBuilder();

    /** Code points of the field, and how many it may have while this line is read. */
    private long fieldLength;

    private long fieldLimit;
    private boolean unquoted;
    private long lineNumber;

    private CsvReader(PyObject lines, CsvDialect dialect) {
        super(TYPE);
        this.lines = lines;
        this.dialect = dialect;
    }

    static PyObject make(Runtime rt, Args args) {
        CsvDialect.checkArguments(rt, args);
        PyObject lines = rt.hold(Iteration.iter(rt, args.get(0)));
        CsvDialect dialect = CsvDialect.of(rt, args.rest());
        CsvReader made = new CsvReader(rt.take(lines), dialect);
        rt.heap().allocatedContainer(made);
        return made;
    }

    long lineNumber() {
        return lineNumber;
    }

    PyObject dialect() {
        return dialect == null ? Runtime.none() : dialect.owned();
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        CsvDialect rules = dialect;
        PyObject from = lines;
        if (rules == null || from == null) {
            return null;
        }
        PyObject old = fields;
        fields = PyList.of(rt);
        decref(rt, old);
        startField();
        state = State.START_RECORD;
        unquoted = false;
        do {
            PyObject line = Iteration.next(rt, from);
            if (line == null) {
                if (field.length() == 0 && state != State.IN_QUOTED_FIELD) {
                    return null;
                }
                if (rules.isStrict()) {
                    throw CsvModule.error(rt, "unexpected end of data");
                }
                save(rt, rules);
                break;
            }
            rt.hold(line);
            if (!(line instanceof PyStr text)) {
                throw CsvModule.error(
                        rt,
                        "iterator should return strings, not " + line.type().name()
                                + " (the file should be opened in text mode)");
            }
            lineNumber++;
            rt.work(text.length());
            fieldLimit = CsvModule.fieldLimit(rt);
            text.value().codePoints().forEach(c -> take(rt, rules, c));
            take(rt, rules, END_OF_LINE);
            rt.release(line);
        } while (state != State.START_RECORD);
        PyList row = fields;
        fields = null;
        return row;
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == END_OF_LINE;
    }

    private static State afterLineEnd(int c) {
        return c == END_OF_LINE ? State.START_RECORD : State.EAT_LINE_END;
    }

    private void take(Runtime rt, CsvDialect rules, int c) {
        switch (state) {
            case START_RECORD -> {
                if (c == '\n' || c == '\r') {
                    state = State.EAT_LINE_END;
                } else if (c != END_OF_LINE) {
                    startField(rt, rules, c);
                }
            }
            case START_FIELD -> startField(rt, rules, c);
            case ESCAPED -> {
                add(rt, c == END_OF_LINE ? '\n' : c);
                state = c == '\n' || c == '\r' ? State.AFTER_ESCAPED_LINE_END : State.IN_FIELD;
            }
            case AFTER_ESCAPED_LINE_END -> {
                if (c != END_OF_LINE) {
                    inField(rt, rules, c);
                }
            }
            case IN_FIELD -> inField(rt, rules, c);
            case IN_QUOTED_FIELD -> inQuotedField(rt, rules, c);
            case ESCAPE_IN_QUOTED_FIELD -> {
                add(rt, c == END_OF_LINE ? '\n' : c);
                state = State.IN_QUOTED_FIELD;
            }
            case QUOTE_IN_QUOTED_FIELD -> afterQuote(rt, rules, c);
            case EAT_LINE_END -> {
                if (c == END_OF_LINE) {
                    state = State.START_RECORD;
                } else if (!endsLine(c)) {
                    throw CsvModule.error(
                            rt,
                            "new-line character seen in unquoted field - "
                                    + "do you need to open the file with newline=''?");
                }
            }
        }
    }

    private void startField(Runtime rt, CsvDialect rules, int c) {
        unquoted = true;
        state = State.START_FIELD;
        if (endsLine(c)) {
            save(rt, rules);
            state = afterLineEnd(c);
        } else if (c == rules.quote() && rules.quoting() != CsvDialect.NONE) {
            unquoted = false;
            state = State.IN_QUOTED_FIELD;
        } else if (c == rules.escape()) {
            state = State.ESCAPED;
        } else if (c == ' ' && rules.skipsSpace()) {
            state = State.START_FIELD;
        } else if (c == rules.delimiter()) {
            save(rt, rules);
        } else {
            add(rt, c);
            state = State.IN_FIELD;
        }
    }

    private void inField(Runtime rt, CsvDialect rules, int c) {
        if (endsLine(c)) {
            save(rt, rules);
            state = afterLineEnd(c);
        } else if (c == rules.escape()) {
            state = State.ESCAPED;
        } else if (c == rules.delimiter()) {
            save(rt, rules);
            state = State.START_FIELD;
        } else {
            add(rt, c);
            state = State.IN_FIELD;
        }
    }

    private void inQuotedField(Runtime rt, CsvDialect rules, int c) {
        if (c == END_OF_LINE) {
            return;
        }
        if (c == rules.escape()) {
            state = State.ESCAPE_IN_QUOTED_FIELD;
        } else if (c == rules.quote() && rules.quoting() != CsvDialect.NONE) {
            state = rules.isDoubled() ? State.QUOTE_IN_QUOTED_FIELD : State.IN_FIELD;
        } else {
            add(rt, c);
        }
    }

    private void afterQuote(Runtime rt, CsvDialect rules, int c) {
        if (c == rules.quote() && rules.quoting() != CsvDialect.NONE) {
            add(rt, c);
            state = State.IN_QUOTED_FIELD;
        } else if (c == rules.delimiter()) {
            save(rt, rules);
            state = State.START_FIELD;
        } else if (endsLine(c)) {
            save(rt, rules);
            state = afterLineEnd(c);
        } else if (!rules.isStrict()) {
            add(rt, c);
            state = State.IN_FIELD;
        } else {
            throw CsvModule.error(
                    rt,
                    "'" + new String(Character.toChars(rules.delimiter())) + "' expected after '"
                            + new String(Character.toChars(rules.quote())) + "'");
        }
    }

    private void add(Runtime rt, int c) {
        if (fieldLength >= fieldLimit) {
            throw CsvModule.error(rt, "field larger than field limit (" + fieldLimit + ")");
        }
        fieldLength++;
        field.appendCodePoint(c);
    }

    private void save(Runtime rt, CsvDialect rules) {
        PyList row = fields;
        if (row == null) {
            return;
        }
        row.append(rt, value(rt, rules.quoting()));
        startField();
    }

    private void startField() {
        field.setLength(0);
        fieldLength = 0;
    }

    private PyObject value(Runtime rt, int quoting) {
        boolean numbers = quoting == CsvDialect.NONNUMERIC || quoting == CsvDialect.STRINGS;
        if (unquoted && field.length() == 0 && (quoting == CsvDialect.NOTNULL || quoting == CsvDialect.STRINGS)) {
            return Runtime.none();
        }
        PyStr text = rt.string(field.toString());
        if (!unquoted || field.length() == 0 || !numbers) {
            return text;
        }
        rt.hold(text);
        PyObject number = rt.call(Types.FLOAT, text);
        rt.release(text);
        return number;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (dialect != null) {
            visitor.visit(dialect, "dialect", 0);
        }
        if (lines != null) {
            visitor.visit(lines, "iterator", 0);
        }
        if (fields != null) {
            visitor.visit(fields, "fields", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject[] old = {dialect, lines, fields};
        dialect = null;
        lines = null;
        fields = null;
        for (PyObject each : old) {
            decref(rt, each);
        }
    }
}
