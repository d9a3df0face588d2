package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.code.Constant;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyComplex;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PySet;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes code objects of compiled code, the constants with them. Equal constants of one compilation are one object, which
 * each code that uses it holds (CPython 3.13 Python/compile.c, {@code merge_const_one}); strings that could be names are
 * interned (Objects/codeobject.c, {@code intern_constants}).
 */
final class CodeObjects {
    private final Runtime rt;

    /** What this compilation has made; owns a reference to each until it is done. */
    private final Map<Literal, PyObject> made = new HashMap<>();

    private CodeObjects(Runtime rt) {
        this.rt = rt;
    }

    /** A new code object, and those nested in it. */
    static PyCode of(Runtime rt, Code code) {
        CodeObjects maker = new CodeObjects(rt);
        PyCode result = maker.code(code);
        for (PyObject constant : maker.made.values()) {
            constant.decref(rt);
        }
        return result;
    }

    private PyCode code(Code code) {
        List<Constant> constants = code.constants();
        PyObject[] objects = new PyObject[constants.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = switch (constants.get(i)) {
                case Constant.Value value -> shared(value.literal());
                case Constant.Nested nested -> code(nested.code());
            };
        }
        return new PyCode(rt, code, objects);
    }

    /** The one object of a literal, a new reference. */
    private PyObject shared(Literal literal) {
        PyObject known = made.get(literal);
        if (known == null) {
            known = object(literal);
            made.put(literal, known);
        }
        return known.owned();
    }

    private PyObject object(Literal literal) {
        return switch (literal) {
            case Literal.None none -> Singletons.NONE;
            case Literal.Ellipsis ellipsis -> Singletons.ELLIPSIS;
            case Literal.Bool bool -> bool.value() ? PyBool.TRUE : PyBool.FALSE;
            case Literal.Int integer -> rt.integer(integer.value());
            case Literal.Float number -> PyFloat.of(rt, number.value());
            case Literal.Complex complex -> PyComplex.of(rt, complex.real(), complex.imaginary());
            case Literal.Str string -> isName(string.value()) ? rt.intern(string.value()) : rt.string(string.value());
            case Literal.Bytes bytes -> bytes(bytes.value());
            case Literal.Tuple tuple -> PyTuple.of(rt, all(tuple.items()));
            case Literal.FrozenSet set -> frozen(all(set.items()));
        };
    }

    private PyObject frozen(PyObject[] items) {
        PyObject made = PySet.constant(rt, items);
        for (PyObject item : items) {
            item.decref(rt);
        }
        return made;
    }

    private PyObject[] all(List<Literal> literals) {
        PyObject[] objects = new PyObject[literals.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = shared(literals.get(i));
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

    /** {@code all_name_chars}: letters, digits and underscores of ASCII only. */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && c != '_') {
                return false;
            }
        }
        return true;
    }
}
