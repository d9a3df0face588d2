package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.ConstantTable;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyComplex;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PySet;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Makes the code objects of a {@link Blueprint}, the constants with them. Strings that could be names are interned (CPython
 * 3.13 Objects/codeobject.c, {@code intern_constants}).
 */
final class CodeObjects {
    private final Runtime rt;
    private final Blueprint blueprint;

    /** The constants that were made so far; owns a reference to each until all is done. */
    private final @Nullable PyObject[] made;

    /** The names that were looked up so far, borrowed. */
    private final @Nullable PyStr[] names;

    private final @Nullable ConstantTable[] tables;

    private CodeObjects(Runtime rt, Blueprint blueprint) {
        this.rt = rt;
        this.blueprint = blueprint;
        this.made = new PyObject[blueprint.literals().size()];
        this.names = new PyStr[blueprint.names().size()];
        this.tables = new ConstantTable[blueprint.tables()];
    }

    /** A new code object, and those nested in it. */
    static PyCode of(Runtime rt, Code code) {
        return of(rt, Blueprint.of(code));
    }

    /** A new code object, and those nested in it. */
    static PyCode of(Runtime rt, Blueprint blueprint) {
        CodeObjects maker = new CodeObjects(rt, blueprint);
        PyCode result = maker.code(blueprint.whole());
        for (PyObject constant : maker.made) {
            PyObject.decref(rt, constant);
        }
        return result;
    }

    private PyCode code(Blueprint.Part part) {
        return new PyCode(
                rt, part.code(), table(part), all(part.merged()), names(part.names()), names(part.variables()));
    }

    private ConstantTable table(Blueprint.Part part) {
        ConstantTable known = tables[part.table()];
        if (known == null) {
            known = part.same() < 0
                    ? new ConstantTable(constants(part))
                    : new ConstantTable((PyTuple) borrowed(part.same()));
            tables[part.table()] = known;
        }
        return known;
    }

    private PyObject[] constants(Blueprint.Part part) {
        int[] places = part.constants();
        PyObject[] constants = new PyObject[places.length];
        for (int i = 0; i < constants.length; i++) {
            constants[i] =
                    places[i] >= 0 ? shared(places[i]) : code(part.nested().get(~places[i]));
        }
        return constants;
    }

    private PyStr[] names(int[] places) {
        PyStr[] found = new PyStr[places.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = name(places[i]);
        }
        return found;
    }

    /** The interned string of that place, a new reference. */
    private PyStr name(int place) {
        PyStr known = names[place];
        if (known != null) {
            known.incref();
            return known;
        }
        PyStr found = rt.intern(blueprint.names().get(place));
        names[place] = found;
        return found;
    }

    /** The one object of a literal, a new reference. */
    private PyObject shared(int place) {
        return borrowed(place).owned();
    }

    private PyObject borrowed(int place) {
        PyObject known = made[place];
        if (known == null) {
            known = object(blueprint.literals().get(place));
            made[place] = known;
        }
        return known;
    }

    private PyObject object(Blueprint.Item item) {
        return switch (item.literal()) {
            case Literal.None none -> Singletons.NONE;
            case Literal.Ellipsis ellipsis -> Singletons.ELLIPSIS;
            case Literal.Bool bool -> bool.value() ? PyBool.TRUE : PyBool.FALSE;
            case Literal.Int integer -> rt.integer(integer.value());
            case Literal.Float number -> PyFloat.of(rt, number.value());
            case Literal.Complex complex -> PyComplex.of(rt, complex.real(), complex.imaginary());
            case Literal.Str string -> item.name() < 0 ? rt.string(string.value()) : name(item.name());
            case Literal.Bytes bytes -> bytes(bytes.value());
            case Literal.Tuple tuple -> PyTuple.of(rt, all(item.items()));
            case Literal.FrozenSet set -> frozen(all(item.items()));
        };
    }

    private PyObject frozen(PyObject[] items) {
        PyObject set = PySet.constant(rt, items);
        for (PyObject item : items) {
            item.decref(rt);
        }
        return set;
    }

    private PyObject[] all(int[] places) {
        PyObject[] objects = new PyObject[places.length];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = shared(places[i]);
        }
        return objects;
    }

    private PyObject bytes(String value) {
        byte[] bytes = new byte[value.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) value.charAt(i);
        }
        return PyBytes.of(rt, bytes);
    }
}
