package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
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

    /** What a dialect is made of, in the order of the arguments behind a dialect that there is. */
    private enum Option {
        DELIMITER,
        DOUBLEQUOTE,
        ESCAPECHAR,
        LINETERMINATOR,
        QUOTECHAR,
        QUOTING,
        SKIPINITIALSPACE,
        STRICT;

        final String title = name().toLowerCase(Locale.ROOT);

        static boolean has(String name) {
            for (Option each : values()) {
                if (each.title.equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Signature NEW = Signature.of(
            "this function",
            "dialect=, delimiter=, doublequote=, escapechar=, lineterminator=, quotechar=, quoting=, "
                    + "skipinitialspace=, strict=");

    private int delimiter;
    private int quote;
    private int escape;
    private boolean doubled;
    private boolean skipsSpace;
    private boolean strict;
    private int quoting;
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

    /** Checks how many arguments a function has that takes something and a dialect for it. */
    static void checkArguments(Runtime rt, Args args) {
        Arguments.count(rt, args.positional(), "", 1, 2);
    }

    /** The dialect that arguments say: one that there is, or a new one. A new reference. */
    static CsvDialect of(Runtime rt, Args args) {
        @Nullable PyObject[] given = bound(rt, args);
        PyObject base = given[0] instanceof PyStr ? CsvModule.dialect(rt, given[0]) : given[0];
        @Nullable PyObject[] options = Arrays.copyOfRange(given, 1, given.length);
        if (base instanceof CsvDialect known && Arrays.stream(options).allMatch(Objects::isNull)) {
            return (CsvDialect) known.owned();
        }
        CsvDialect made = new CsvDialect();
        rt.heap().allocated(made);
        rt.hold(made);
        int height = rt.heldCount();
        for (int i = 0; i < options.length; i++) {
            if (base != null && options[i] == null) {
                options[i] = attribute(rt, base, Option.values()[i].title);
                if (options[i] != null) {
                    rt.hold(options[i]);
                }
            }
        }
        made.set(rt, options);
        rt.unwindHeld(height);
        return rt.take(made);
    }

    private static @Nullable PyObject[] bound(Runtime rt, Args args) {
        for (int i = 0; i < args.keywordCount(); i++) {
            String keyword = args.keywordName(i).value();
            if (!keyword.equals("dialect") && !Option.has(keyword)) {
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

    private void set(Runtime rt, @Nullable PyObject[] options) {
        PyObject givenQuote = options[Option.QUOTECHAR.ordinal()];
        PyObject givenQuoting = options[Option.QUOTING.ordinal()];
        delimiter = character(rt, options, Option.DELIMITER, ',', false);
        doubled = truth(rt, options, Option.DOUBLEQUOTE, true);
        escape = character(rt, options, Option.ESCAPECHAR, NOT_SET, true);
        setTerminator(rt, options[Option.LINETERMINATOR.ordinal()]);
        quote = character(rt, options, Option.QUOTECHAR, '"', true);
        quoting = quoting(rt, givenQuoting);
        skipsSpace = truth(rt, options, Option.SKIPINITIALSPACE, false);
        strict = truth(rt, options, Option.STRICT, false);
        if (quoting < MINIMAL || quoting > NOTNULL) {
            throw rt.typeError("bad \"quoting\" value");
        }
        if (givenQuote == Runtime.none() && givenQuoting == null) {
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

    private static boolean truth(Runtime rt, @Nullable PyObject[] options, Option option, boolean other) {
        PyObject given = options[option.ordinal()];
        return given == null ? other : Abstract.truth(rt, given);
    }

    private static int quoting(Runtime rt, @Nullable PyObject given) {
        if (given == null) {
            return MINIMAL;
        }
        if (given.type() != Types.INT) {
            throw rt.typeError("\"quoting\" must be an integer");
        }
        return Arguments.toInt(rt, given);
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

    private static int character(
            Runtime rt, @Nullable PyObject[] options, Option option, int other, boolean mayBeNone) {
        PyObject given = options[option.ordinal()];
        String name = option.title;
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
            type.methodN("__reduce__", Behaviour::refusePickle)
                    .methodN("__reduce_ex__", Behaviour::refusePickle)
                    .getter("delimiter", (rt, self) -> character(rt, dialect(self).delimiter))
                    .getter("escapechar", (rt, self) -> character(rt, dialect(self).escape))
                    .getter(
                            "lineterminator",
                            (rt, self) -> rt.string(dialect(self).terminator()))
                    .getter("quotechar", (rt, self) -> character(rt, dialect(self).quote))
                    .getter("quoting", (rt, self) -> rt.integer(dialect(self).quoting))
                    .field("doublequote", (rt, self) -> Runtime.bool(dialect(self).doubled))
                    .field("skipinitialspace", (rt, self) -> Runtime.bool(dialect(self).skipsSpace))
                    .field("strict", (rt, self) -> Runtime.bool(dialect(self).strict));
        }

        private static PyObject refusePickle(Runtime rt, PyObject self, Args args) {
            throw rt.typeError("cannot pickle '" + self.type().shortName() + "' instances");
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
