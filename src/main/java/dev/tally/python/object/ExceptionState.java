package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * How exceptions say what makes another like them: {@code __reduce__} and {@code __setstate__}. CPython 3.13
 * Objects/exceptions.c, BaseException_reduce and those of the types with attributes of their own.
 */
final class ExceptionState {
    private ExceptionState() {}

    /** Adds the methods that all exceptions have. */
    static void define(TypeBuilder type) {
        type.method("__reduce__", ExceptionState::reduce).method1("__setstate__", ExceptionState::setState);
    }

    /** Adds the methods of a type's own. */
    static void define(String name, TypeBuilder type) {
        switch (name) {
            case "OSError" -> type.method("__reduce__", ExceptionState::reduceOs);
            case "ImportError" -> type.method("__reduce__", ExceptionState::reduceImport);
            case "AttributeError" -> type.method("__reduce__", ExceptionState::reduceAttribute);
            default -> {}
        }
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        return reduced(rt, self, ((PyBaseException) self).args().owned(), dict(rt, self));
    }

    /** With the names of its files among the arguments again, where there were any. */
    private static PyObject reduceOs(Runtime rt, PyObject self) {
        PyBaseException e = (PyBaseException) self;
        PyTuple args = e.args();
        PyObject file = e.field(ExceptionFields.FILENAME);
        PyObject second = e.field(ExceptionFields.SECOND_FILENAME);
        if (args.size() != 2 || file == null) {
            return reduce(rt, self);
        }
        PyObject number = args.get(0).owned();
        PyObject message = args.get(1).owned();
        PyTuple all = second == null
                ? PyTuple.of(rt, number, message, file.owned())
                : PyTuple.of(rt, number, message, file.owned(), Runtime.none(), second.owned());
        return reduced(rt, self, all, dict(rt, self));
    }

    private static PyObject reduceImport(Runtime rt, PyObject self) {
        PyBaseException e = (PyBaseException) self;
        PyObject state = dict(rt, self);
        PyObject name = e.field(PyBaseException.NAME);
        PyObject path = e.field(PyBaseException.OBJECT);
        if (name != null || path != null) {
            PyDict more = copy(rt, state);
            put(rt, more, "name", name);
            put(rt, more, "path", path);
            put(rt, more, "name_from", e.field(PyBaseException.VALUE));
            state = more;
        }
        return reduced(rt, self, e.args().owned(), state);
    }

    /** Without the object that lacks the attribute. */
    private static PyObject reduceAttribute(Runtime rt, PyObject self) {
        PyBaseException e = (PyBaseException) self;
        PyDict state = copy(rt, dict(rt, self));
        put(rt, state, "name", e.field(PyBaseException.NAME));
        put(rt, state, "args", e.args());
        return reduced(rt, self, e.args().owned(), state);
    }

    /** @param args taken over, as is the state */
    private static PyObject reduced(Runtime rt, PyObject self, PyObject args, @Nullable PyObject state) {
        PyObject type = self.type().owned();
        return state == null ? PyTuple.of(rt, type, args) : PyTuple.of(rt, type, args, state);
    }

    /** Its attributes, a new reference; null where it has none. */
    private static @Nullable PyObject dict(Runtime rt, PyObject self) {
        Extension e = self.extension;
        return e == null || e.dict == null && e.inlineCount == 0 ? null : InstanceDict.get(rt, self);
    }

    /** A new dictionary with what is in another, which is let go. */
    private static PyDict copy(Runtime rt, @Nullable PyObject dict) {
        if (dict == null) {
            return PyDict.of(rt);
        }
        rt.hold(dict);
        PyDict copy = DictUpdate.copy(rt, (PyDict) dict);
        rt.release(dict);
        return copy;
    }

    private static void put(Runtime rt, PyDict state, String name, @Nullable PyObject value) {
        if (value != null) {
            state.set(rt, PyStr.immortalOf(name), value);
        }
    }

    /** Each item of a dictionary becomes an attribute. */
    private static PyObject setState(Runtime rt, PyObject self, PyObject state) {
        if (state instanceof PyDict items) {
            for (int i = 0; i < items.end(); i++) {
                if (items.keyAt(i) instanceof PyStr name && items.valueAt(i) != null) {
                    Attributes.set(rt, self, name, items.valueAt(i));
                }
            }
        } else if (state != Singletons.NONE) {
            throw rt.typeError("state is not a dictionary");
        }
        return Singletons.NONE;
    }
}
