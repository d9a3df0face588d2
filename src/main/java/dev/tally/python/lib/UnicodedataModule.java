package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/**
 * {@code unicodedata}, as of Unicode 15.1, and what it has as {@code ucd_3_2_0}, for {@code stringprep}: the same functions
 * with other tables. CPython 3.13 Modules/unicodedata.c.
 */
final class UnicodedataModule {
    static final String NAME = "unicodedata";

    private static final PyType DATABASE = PyType.builtin("unicodedata.UCD", Types.OBJECT, new DatabaseType(), 40)
            .sealed();

    private final UnicodeTables tables;

    UnicodedataModule(UnicodeTables tables) {
        this.tables = tables;
    }

    /** A function of one argument, by whose tables it answers. */
    private interface One {
        PyObject of(UnicodedataModule module, Runtime rt, PyObject argument);
    }

    private interface Many {
        PyObject of(UnicodedataModule module, Runtime rt, Args args);
    }

    /** What the tables say of a character. */
    private interface Property {
        PyObject of(Runtime rt, UnicodeProperties.Properties properties);
    }

    /** A database of its own version. */
    private static final class Database extends PyObject {
        private final UnicodedataModule functions;

        Database(UnicodedataModule functions) {
            super(DATABASE);
            this.functions = functions;
        }
    }

    private static final class DatabaseType extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            many((name, function) ->
                    type.methodN(name, (rt, self, args) -> function.of(((Database) self).functions, rt, args)));
            one((name, function) ->
                    type.method1(name, (rt, self, argument) -> function.of(((Database) self).functions, rt, argument)));
            type.getter("unidata_version", (rt, self) -> rt.string("3.2.0"));
        }
    }

    void fill(Interpreter vm, ModuleBuilder module) {
        many((name, function) -> module.functionN(name, (rt, self, args) -> function.of(this, rt, args)));
        one((name, function) -> module.function1(name, (rt, self, argument) -> function.of(this, rt, argument)));
        Database old = new Database(new UnicodedataModule(tables.old()));
        vm.heap().allocated(old);
        module.value("unidata_version", vm.string("15.1.0")).type(DATABASE).value("ucd_3_2_0", old);
    }

    private static void many(BiConsumer<String, Many> functions) {
        functions.accept("decimal", (m, rt, args) -> m.number(rt, args, "decimal", "d", "not a decimal"));
        functions.accept("digit", (m, rt, args) -> m.number(rt, args, "digit", "dg", "not a digit"));
        functions.accept("numeric", (m, rt, args) -> m.number(rt, args, "numeric", "dgn", "not a numeric character"));
        functions.accept("name", UnicodedataModule::name);
        functions.accept("is_normalized", UnicodedataModule::isNormalized);
        functions.accept("normalize", UnicodedataModule::normalize);
    }

    private static void one(BiConsumer<String, One> functions) {
        property(functions, "category", (rt, of) -> rt.string(of.category()));
        property(functions, "bidirectional", (rt, of) -> rt.string(of.bidirectional()));
        property(functions, "combining", (rt, of) -> rt.integer(of.combining()));
        property(functions, "mirrored", (rt, of) -> rt.integer(of.mirrored() ? 1 : 0));
        property(functions, "east_asian_width", (rt, of) -> rt.string(of.width()));
        functions.accept("decomposition", (m, rt, c) -> {
            int character = character(rt, c, "decomposition() argument");
            return rt.string(m.tables.normalization().decomposition(character));
        });
        functions.accept("lookup", UnicodedataModule::lookup);
    }

    private static void property(BiConsumer<String, One> functions, String name, Property property) {
        functions.accept(name, (m, rt, c) -> {
            int character = character(rt, c, name + "() argument");
            return property.of(rt, m.tables.properties().of(character));
        });
    }

    // --- one character

    /** @param what which argument of which function, for the error */
    private static int character(Runtime rt, PyObject given, String what) {
        String text = given instanceof PyStr string ? string.value() : "";
        if (text.isEmpty() || text.codePointCount(0, text.length()) != 1) {
            throw rt.typeError(what + " must be a unicode character, not " + Arguments.shortName(rt, given));
        }
        return text.codePointAt(0);
    }

    private static int first(Runtime rt, Args args, String function) {
        Arguments.positional(rt, args, NAME + "." + function, 1, 2);
        return character(rt, args.get(0), function + "() argument 1");
    }

    /** What the caller wants where there is nothing; ValueError where it does not say. */
    private static PyObject otherwise(Runtime rt, Args args, String error) {
        if (args.positional() < 2) {
            throw rt.valueError(error);
        }
        return args.get(1).owned();
    }

    private PyObject number(Runtime rt, Args args, String function, String kinds, String error) {
        OptionalDouble value = tables.numbers().value(first(rt, args, function), kinds);
        if (value.isEmpty()) {
            return otherwise(rt, args, error);
        }
        boolean whole = !function.equals("numeric");
        return whole ? rt.integer((long) value.getAsDouble()) : PyFloat.of(rt, value.getAsDouble());
    }

    private PyObject name(Runtime rt, Args args) {
        int c = first(rt, args, "name");
        String name = tables.isNamed(c) ? tables.names().name(c) : null;
        return name == null ? otherwise(rt, args, "no such name") : rt.string(name);
    }

    private PyObject lookup(Runtime rt, PyObject given) {
        String name = given instanceof PyStr text ? text.value() : BytesLike.text(BytesLike.required(rt, given));
        if (name.length() > UnicodeNames.LONGEST) {
            throw rt.raise(Exceptions.KEY_ERROR, "name too long");
        }
        int c = tables.names().codePoint(name);
        String found =
                c >= 0 ? new String(Character.toChars(c)) : tables.names().sequence(name);
        if (found == null) {
            throw rt.raise(Exceptions.KEY_ERROR, "undefined character name '" + name + "'");
        }
        return rt.string(found);
    }

    // --- normal forms

    private static PyStr text(Runtime rt, Args args, String function) {
        Arguments.positional(rt, args, NAME + "." + function, 2, 2);
        Arguments.toText(rt, args.get(0), function, 1);
        Arguments.toText(rt, args.get(1), function, 2);
        return (PyStr) args.get(1);
    }

    private static Normalization.Form form(Runtime rt, PyObject given) {
        for (Normalization.Form form : Normalization.Form.values()) {
            if (form.name().equals(((PyStr) given).value())) {
                return form;
            }
        }
        throw rt.valueError("invalid normalization form");
    }

    private PyObject isNormalized(Runtime rt, Args args) {
        String text = text(rt, args, "is_normalized").value();
        rt.work(text.length());
        return Runtime.bool(text.isEmpty()
                || tables.normalization().normalize(text, form(rt, args.get(0))).equals(text));
    }

    /** The text itself, where it can be seen without composing that it has the form already. */
    private PyObject normalize(Runtime rt, Args args) {
        PyStr text = text(rt, args, "normalize");
        if (text.value().isEmpty()) {
            return text.owned();
        }
        Normalization.Form form = form(rt, args.get(0));
        rt.work(10L * text.value().length());
        String normal = tables.normalization().normalize(text.value(), form);
        boolean same = normal.equals(text.value()) && tables.normalization().isPlain(normal, form);
        return same ? text.owned() : rt.string(normal);
    }
}
