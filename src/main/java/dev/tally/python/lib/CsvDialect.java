package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code _csv.Dialect}: how a file of comma-separated values is written. CPython 3.13 Modules/_csv.c, dialect_new. */
final class CsvDialect extends PyObject {
    static final PyType TYPE = PyType.builtin("_csv.Dialect", Types.OBJECT, new Behaviour(), 64);

    static final int MINIMAL = 0;
    static final int ALL = 1;
    static final int NONNUMERIC = 2;
    static final int NONE = 3;
    static final int STRINGS = 4;
    static final int NOTNULL = 5;
    private static final int NOT_SET = -1;

    private static final String[] OPTIONS = {
        "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"
    };
    private static final Signature NEW = Signature.of(
            "this function",
            "dialect=, delimiter=, doublequote=, escapechar=, lineterminator=, quotechar=, quoting=, "
                    + "skipinitialspace=, strict=");

    private int delimiter = ',';
    private int quote = '"';
    private int escape = NOT_SET;
    private boolean doubled = true;
    private boolean skipsSpace;
    private boolean strict;
    private int quoting = MINIMAL;
    private @Nullable PyStr terminator;

    private CsvDialect() {
        super(TYPE);
    }

    int delimiter() {
        return delimiter;
    }

    int quote() {
        return quote;
    }

    int escape() {
        return escape;
    }

    boolean isDoubled() {
        return doubled;
    }

    boolean skipsSpace() {
        return skipsSpace;
    }

    boolean isStrict() {
        return strict;
    }

    int quoting() {
        return quoting;
    }

    String terminator() {
        return terminator == null ? "" : terminator.value();
    }

    /** The dialect that arguments say: one that there is, or a new one. A new reference. */
    static CsvDialect of(Runtime rt, Args args) {
        @Nullable PyObject[] given = bound(rt, args);
        PyObject dialect = given[0];
        if (dialect instanceof PyStr) {
            dialect = CsvModule.dialect(rt, dialect);
        }
        boolean others = false;
        for (int i = 1; i < given.length; i++) {
            others |= given[i] != null;
        }
        if (dialect instanceof CsvDialect known && !others) {
            return (CsvDialect) known.owned();
        }
        CsvDialect made = new CsvDialect();
        rt.heap().allocated(made);
        rt.hold(made);
        PyObject[] found = new PyObject[OPTIONS.length];
        int count = 0;
        for (int i = 0; dialect != null && i < OPTIONS.length; i++) {
            PyObject own = given[i + 1] == null ? attribute(rt, dialect, OPTIONS[i]) : null;
            if (own != null) {
                given[i + 1] = own;
                found[count++] = rt.hold(own);
            }
        }
        made.set(rt, given);
        while (count > 0) {
            rt.release(found[--count]);
        }
        return rt.take(made);
    }

    private static @Nullable PyObject[] bound(Runtime rt, Args args) {
        for (int i = 0; i < args.keywordCount(); i++) {
            String keyword = args.keywordName(i).value();
            if (!keyword.equals("dialect") && !List.of(OPTIONS).contains(keyword)) {
                throw rt.typeError("this function got an unexpected keyword argument '" + keyword + "'");
            }
        }
        return NEW.bind(rt, args);
    }

    private static @Nullable PyObject attribute(Runtime rt, PyObject dialect, String name) {
        PyStr key = rt.hold(rt.intern(name));
        PyObject found = Attributes.getOrNull(rt, dialect, key);
        rt.release(key);
        return found;
    }

    private void set(Runtime rt, @Nullable PyObject[] given) {
        delimiter = character(rt, "delimiter", given[1], delimiter, false);
        doubled = given[2] == null || Abstract.truth(rt, given[2]);
        escape = character(rt, "escapechar", given[3], escape, true);
        setTerminator(rt, given[4]);
        quote = character(rt, "quotechar", given[5], quote, true);
        if (given[6] != null && !(given[6] instanceof PyInt)) {
            throw rt.typeError("\"quoting\" must be an integer");
        }
        quoting = given[6] == null ? MINIMAL : Arguments.toInt(rt, given[6]);
        skipsSpace = given[7] != null && Abstract.truth(rt, given[7]);
        strict = given[8] != null && Abstract.truth(rt, given[8]);
        if (quoting < MINIMAL || quoting > NOTNULL) {
            throw rt.typeError("bad \"quoting\" value");
        }
        if (given[5] == Runtime.none() && given[6] == null) {
            quoting = NONE;
        }
        if (quoting != NONE && quote == NOT_SET) {
            throw rt.typeError("quotechar must be set if quoting enabled");
        }
        if (terminator == null) {
            throw rt.typeError("lineterminator must be set");
        }
        check(rt);
    }

    private void setTerminator(Runtime rt, @Nullable PyObject given) {
        if (given == null) {
            terminator = rt.string("\r\n");
        } else if (given instanceof PyStr text) {
            terminator = (PyStr) text.owned();
        } else if (given != Runtime.none()) {
            throw rt.typeError("\"lineterminator\" must be a string");
        }
    }

    private static int character(Runtime rt, String name, @Nullable PyObject given, int other, boolean mayBeNone) {
        if (given == null) {
            return other;
        }
        if (given == Runtime.none() && mayBeNone) {
            return NOT_SET;
        }
        if (!(given instanceof PyStr text)) {
            throw rt.typeError("\"" + name + "\" must be string" + (mayBeNone ? " or None" : "") + ", not "
                    + given.type().name());
        }
        if (text.length() != 1) {
            throw rt.typeError("\"" + name + "\" must be a 1-character string");
        }
        return text.codePointAt(0);
    }

    private void check(Runtime rt) {
        check(rt, "delimiter", delimiter, true);
        check(rt, "escapechar", escape, !skipsSpace);
        check(rt, "quotechar", quote, !skipsSpace);
        check(rt, "delimiter", "escapechar", delimiter, escape);
        check(rt, "delimiter", "quotechar", delimiter, quote);
        check(rt, "escapechar", "quotechar", escape, quote);
    }

    private void check(Runtime rt, String name, int c, boolean spaceToo) {
        if (c == '\r' || c == '\n' || c == ' ' && !spaceToo) {
            throw rt.valueError("bad " + name + " value");
        }
        if (c != NOT_SET && terminator().indexOf(c) >= 0) {
            throw rt.valueError("bad " + name + " or lineterminator value");
        }
    }

    private static void check(Runtime rt, String one, String other, int c, int d) {
        if (c == d && c != NOT_SET) {
            throw rt.valueError("bad " + one + " or " + other + " value");
        }
    }

    @Override
    public void traverse(Visitor visitor) {
        if (terminator != null) {
            visitor.visit(terminator, "lineterminator", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyStr old = terminator;
        terminator = null;
        decref(rt, old);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW);
        }

        @Override
        public void define(TypeBuilder type) {
            type.getter("delimiter", (rt, self) -> character(rt, dialect(self).delimiter))
                    .getter("escapechar", (rt, self) -> character(rt, dialect(self).escape))
                    .getter(
                            "lineterminator",
                            (rt, self) -> rt.string(dialect(self).terminator()))
                    .getter("quotechar", (rt, self) -> character(rt, dialect(self).quote))
                    .getter("quoting", (rt, self) -> rt.integer(dialect(self).quoting))
                    .getter("doublequote", (rt, self) -> Runtime.bool(dialect(self).doubled))
                    .getter("skipinitialspace", (rt, self) -> Runtime.bool(dialect(self).skipsSpace))
                    .getter("strict", (rt, self) -> Runtime.bool(dialect(self).strict));
        }

        private static CsvDialect dialect(PyObject self) {
            return (CsvDialect) self;
        }

        private static PyObject character(Runtime rt, int c) {
            return c == NOT_SET ? Runtime.none() : rt.string(new String(Character.toChars(c)));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            return of(rt, args);
        }
    }
}
