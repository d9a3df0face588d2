package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.OptionalDouble;

/**
 * {@code unicodedata}, as of Unicode 15.1; that of 3.2, for {@code stringprep}, is not modelled. CPython 3.13
 * Modules/unicodedata.c.
 */
final class UnicodedataModule {
    static final String NAME = "unicodedata";

    private final UnicodeTables tables;

    UnicodedataModule(UnicodeTables tables) {
        this.tables = tables;
    }

    /** What the tables say of a character. */
    private interface Property {
        PyObject of(Runtime rt, int c);
    }

    void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("decimal", (rt, self, args) -> number(rt, args, "decimal", "d", "not a decimal"))
                .functionN("digit", (rt, self, args) -> number(rt, args, "digit", "dg", "not a digit"))
                .functionN(
                        "numeric", (rt, self, args) -> number(rt, args, "numeric", "dgn", "not a numeric character"));
        property(module, "category", (rt, c) -> rt.string(of(c).category()));
        property(module, "bidirectional", (rt, c) -> rt.string(of(c).bidirectional()));
        property(module, "combining", (rt, c) -> rt.integer(of(c).combining()));
        property(module, "mirrored", (rt, c) -> rt.integer(of(c).mirrored() ? 1 : 0));
        property(module, "east_asian_width", (rt, c) -> rt.string(of(c).width()));
        property(
                module,
                "decomposition",
                (rt, c) -> rt.string(tables.normalization().decomposition(c)));
        module.functionN("name", (rt, self, args) -> name(rt, args))
                .function1("lookup", (rt, self, name) -> lookup(rt, name))
                .functionN("is_normalized", (rt, self, args) -> isNormalized(rt, args))
                .functionN("normalize", (rt, self, args) -> normalize(rt, args))
                .value("unidata_version", vm.string("15.1.0"))
                .function1("__getattr__", (rt, self, name) -> notModelled(rt, name));
    }

    private UnicodeProperties.Properties of(int c) {
        return tables.properties().of(c);
    }

    private static void property(ModuleBuilder module, String name, Property property) {
        module.function1(name, (rt, self, c) -> property.of(rt, character(rt, c, name + "() argument")));
    }

    private static PyObject notModelled(Runtime rt, PyObject name) {
        String text = name instanceof PyStr string ? string.value() : "";
        if (text.equals("ucd_3_2_0") || text.equals("UCD")) {
            throw new Unsupported("unicodedata." + text);
        }
        throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'unicodedata' has no attribute '" + text + "'");
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
        String name = tables.names().name(first(rt, args, "name"));
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
