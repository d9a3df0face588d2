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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes code objects of compiled code, the constants with them. Equal constants of one compilation are one object, which
 * each code that uses it holds (CPython 3.13 Python/compile.c, {@code merge_const_one}), the tuples of a code's names and
 * of its constants included (Python/assemble.c, {@code makecode}); strings that could be names are
 * interned (Objects/codeobject.c, {@code intern_constants}).
 */
final class CodeObjects {
    private static final PyObject[] NONE = {};

    private final Runtime rt;

    /** What this compilation has made; owns a reference to each until it is done. */
    private final Map<Literal, PyObject> made = new HashMap<>();

    /** Every tuple that is a constant, or part of one. */
    private final Set<Literal> tuples = new HashSet<>();

    /** How long these are: what has another length is none of them. */
    private final Set<Integer> lengths = new HashSet<>();

    private CodeObjects(Runtime rt) {
        this.rt = rt;
    }

    /** A new code object, and those nested in it. */
    static PyCode of(Runtime rt, Code code) {
        CodeObjects maker = new CodeObjects(rt);
        maker.collectTuples(code);
        PyCode result = maker.code(code);
        for (PyObject constant : maker.made.values()) {
            constant.decref(rt);
        }
        return result;
    }

    private void collectTuples(Code code) {
        for (Constant constant : code.constants()) {
            switch (constant) {
                case Constant.Value value -> collectTuples(value.literal());
                case Constant.Nested nested -> collectTuples(nested.code());
            }
        }
    }

    private void collectTuples(Literal literal) {
        if (literal instanceof Literal.Tuple tuple && tuples.add(tuple)) {
            lengths.add(tuple.items().size());
            tuple.items().forEach(this::collectTuples);
        }
    }

    /** {@code co_names} and {@code co_consts} where they are constants, too: new references. */
    private PyObject[] merged(Code code) {
        List<PyObject> found = new ArrayList<>();
        if (lengths.contains(code.names().size())) {
            List<Literal> names = new ArrayList<>();
            for (String name : code.names()) {
                names.add(new Literal.Str(name));
            }
            addShared(names, found);
        }
        if (lengths.contains(code.constants().size())) {
            List<Literal> values = new ArrayList<>();
            for (Constant constant : code.constants()) {
                if (constant instanceof Constant.Value value) {
                    values.add(value.literal());
                }
            }
            if (values.size() == code.constants().size()) {
                addShared(values, found);
            }
        }
        return found.toArray(NONE);
    }

    private void addShared(List<Literal> items, List<PyObject> found) {
        Literal tuple = new Literal.Tuple(items);
        if (tuples.contains(tuple)) {
            found.add(shared(tuple));
        }
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
        return new PyCode(rt, code, objects, merged(code));
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
