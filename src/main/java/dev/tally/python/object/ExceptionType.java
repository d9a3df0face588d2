package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code BaseException} and the types derived from it do. CPython 3.13 Objects/exceptions.c. */
final class ExceptionType extends Slots {
    private final String name;
    private final boolean root;

    ExceptionType(String name) {
        this.name = name;
        this.root = name.equals("BaseException");
    }

    @Override
    public long mask() {
        return root ? slots(REPR, STR, INIT, NEW) : slots(INIT, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        if (!root) {
            ExceptionFields.define(name, type);
            ExceptionState.define(name, type);
            return;
        }
        ExceptionState.define(type);
        type.method1("with_traceback", (rt, self, value) -> {
                    setTraceback(rt, self, value);
                    return self.owned();
                })
                .method1("add_note", (rt, self, note) -> {
                    if (!(note instanceof PyStr text)) {
                        throw rt.typeError(
                                "note must be a str, not '" + note.type().name() + "'");
                    }
                    ExceptionNotes.add(rt, (PyBaseException) self, text);
                    return Singletons.NONE;
                })
                .getset(
                        "__suppress_context__",
                        (rt, self) -> Runtime.bool(((PyBaseException) self).suppressContext()),
                        ExceptionType::setSuppress)
                .getset("__dict__", InstanceDict::get, InstanceDict::replace)
                .getset("args", (rt, self) -> ((PyBaseException) self).args().owned(), ExceptionType::setArgs)
                .getset(
                        "__traceback__",
                        (rt, self) -> or(((PyBaseException) self).traceback()),
                        ExceptionType::setTraceback)
                .getset(
                        "__context__",
                        (rt, self) -> or(((PyBaseException) self).context()),
                        (rt, self, v) -> ((PyBaseException) self).setContext(rt, link(rt, v, "context")))
                .getset(
                        "__cause__",
                        (rt, self) -> or(((PyBaseException) self).cause()),
                        (rt, self, v) -> ((PyBaseException) self).setCause(rt, link(rt, v, "cause")));
    }

    private static PyObject or(@Nullable PyObject value) {
        return value == null ? Singletons.NONE : value.owned();
    }

    private static void setSuppress(Runtime rt, PyObject self, @Nullable PyObject value) {
        if (value == null) {
            throw rt.typeError("can't delete numeric/char attribute");
        }
        if (!(value instanceof PyBool)) {
            throw rt.typeError("attribute value type must be bool");
        }
        ((PyBaseException) self).setSuppressContext(value == PyBool.TRUE);
    }

    private static void setArgs(Runtime rt, PyObject self, @Nullable PyObject value) {
        if (value == null) {
            throw rt.typeError("args may not be deleted");
        }
        ((PyBaseException) self).setArgs(rt, Iteration.toTuple(rt, value));
    }

    private static void setTraceback(Runtime rt, PyObject self, @Nullable PyObject value) {
        if (value == null) {
            throw rt.typeError("__traceback__ may not be deleted");
        }
        if (value != Singletons.NONE && !value.type().name().equals("traceback")) {
            throw rt.typeError("__traceback__ must be a traceback or None");
        }
        ((PyBaseException) self).setTraceback(rt, value == Singletons.NONE ? null : value.owned());
    }

    private static @Nullable PyBaseException link(Runtime rt, @Nullable PyObject value, String what) {
        if (value == Singletons.NONE) {
            return null;
        }
        if (value instanceof PyBaseException e) {
            e.incref();
            return e;
        }
        throw rt.typeError(
                value == null
                        ? "__" + what + "__ may not be deleted"
                        : "exception " + what + " must be None or derive from BaseException");
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (type.isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            return ExceptionGroups.create(rt, type, args);
        }
        PyType actual = ExceptionFields.osType(type, args);
        return Exceptions.create(rt, actual, args.toTuple(rt));
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyBaseException e = (PyBaseException) self;
        if (!e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            e.setArgs(rt, args.toTuple(rt));
        }
        boolean keywords = ExceptionFields.init(rt, e, args);
        if (!keywords && args.keywordCount() > 0) {
            throw rt.typeError(e.type().name() + "() takes no keyword arguments");
        }
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyTuple args = ((PyBaseException) self).args();
        String name = self.type().shortName();
        if (args.size() == 1) {
            return rt.string(name + "(" + ExceptionNotes.repr(rt, args.get(0)) + ")");
        }
        return rt.string(name + ExceptionNotes.repr(rt, args));
    }

    @Override
    public PyObject str(Runtime rt, PyObject self) {
        PyBaseException e = (PyBaseException) self;
        PyObject own = ExceptionFields.text(rt, e);
        if (own != null) {
            return own;
        }
        return switch (e.args().size()) {
            case 0 -> PyStr.EMPTY;
            case 1 -> Abstract.str(rt, e.args().get(0));
            default -> Abstract.str(rt, e.args());
        };
    }
}
