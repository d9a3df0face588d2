package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a code object, {@code co_consts}: code objects of one compilation whose constants are equal share one
 * tuple of them (CPython 3.13 Python/assemble.c, {@code makecode}), and so does what {@code code.replace} makes.
 *
 * <p>Each constant is owned once, however many code objects there are. The tuple itself is made where it can be seen: where
 * it is a constant as well, or when a program asks for it. From then on it owns the constants, and each code object owns it.
 */
public final class ConstantTable {
    private final PyObject[] items;
    private @Nullable PyTuple tuple;

    /** The first of them shows the constants to those who walk the heap. */
    private final List<PyCode> users = new ArrayList<>(1);

    /** Takes over a reference to each constant. */
    public ConstantTable(PyObject[] items) {
        this.items = items;
    }

    /** The constants are those of a tuple, which is borrowed: each code object takes a reference of its own. */
    public ConstantTable(PyTuple tuple) {
        this.items = tuple.items();
        this.tuple = tuple;
    }

    /** Borrowed. */
    PyObject[] items() {
        return items;
    }

    void add(PyCode user) {
        users.add(user);
        if (tuple != null) {
            tuple.incref();
        }
    }

    /** A new reference to the tuple, made for the first who asks. */
    PyTuple tuple(Runtime rt) {
        PyTuple known = tuple;
        if (known == null) {
            known = PyTuple.of(rt, items);
            tuple = known;
            for (int i = 1; i < users.size(); i++) {
                known.incref();
            }
        }
        return (PyTuple) known.owned();
    }

    void traverse(PyCode user, Visitor visitor) {
        PyTuple whole = tuple;
        if (whole != null) {
            visitor.visit(whole, "constants", items.length);
        } else if (users.get(0) == user) {
            for (int i = 0; i < items.length; i++) {
                visitor.visit(items[i], "constants", i);
            }
        }
    }

    void remove(Runtime rt, PyCode user) {
        users.remove(user);
        PyTuple whole = tuple;
        if (whole != null) {
            whole.decref(rt);
        } else if (users.isEmpty()) {
            for (PyObject item : items) {
                item.decref(rt);
            }
        }
    }
}
