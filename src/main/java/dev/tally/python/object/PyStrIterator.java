package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code str_iterator} and, for ASCII text, {@code str_ascii_iterator}. CPython 3.13 Objects/unicodeobject.c. */
final class PyStrIterator extends PyObject {
    private static final PyType ASCII =
            new PyType(Types.TYPE, "str_ascii_iterator", Types.OBJECT, new Type(), 32).sealed();
    private static final PyType ANY = new PyType(Types.TYPE, "str_iterator", Types.OBJECT, new Type(), 32).sealed();

    /** Let go of when exhausted. */
    private @Nullable PyStr string;

    private int index;

    private PyStrIterator(PyType type, PyStr string) {
        super(type);
        this.string = string;
    }

    /** An iterator that gains a reference to the string. */
    static PyStrIterator of(Runtime rt, PyStr string) {
        string.incref();
        PyStrIterator made = new PyStrIterator(string.isAscii() ? ASCII : ANY, string);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Nullable
    PyObject next(Runtime rt) {
        PyStr text = string;
        if (text == null) {
            return null;
        }
        if (index < text.length()) {
            return StrType.character(rt, text, index++);
        }
        string = null;
        text.decref(rt);
        return null;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (string != null) {
            visitor.visit(string, "iterated", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyStr text = string;
        string = null;
        decref(rt, text);
    }

    private static final class Type extends Slots {
        @Override
        public long mask() {
            return slots(ITER, NEXT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("__length_hint__", (rt, self) -> {
                PyStrIterator it = (PyStrIterator) self;
                return rt.integer(it.string == null ? 0 : it.string.length() - it.index);
            });
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return self.owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt, PyObject self) {
            return ((PyStrIterator) self).next(rt);
        }
    }
}
