package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code BaseException} and its built-in subclasses. CPython 3.13 Objects/exceptions.c. */
public class PyBaseException extends PyObject {
    private PyTuple args;
    private @Nullable PyObject traceback;
    private @Nullable PyBaseException context;
    private @Nullable PyBaseException cause;
    private boolean suppressContext;

    /** What only some exception types have, by {@link #NAME} …; no array while nothing is set. */
    private @Nullable PyObject @Nullable [] fields;

    /** {@code name} of AttributeError, NameError and ImportError; see {@link ExceptionFields}. */
    public static final int NAME = 0;

    /** {@code obj} of AttributeError; {@code path} of ImportError. */
    public static final int OBJECT = 1;

    public static final int VALUE = 2;
    public static final int MESSAGE = 3;
    public static final int EXCEPTIONS = 4;
    private static final int FIELD_COUNT = 12;

    /** Takes over the reference to the arguments. Its maker tells the heap and counts a heap type's instance. */
    PyBaseException(PyType type, PyTuple args) {
        super(type);
        this.args = args;
    }

    /** A new exception with one string argument. */
    public static PyBaseException of(Runtime rt, PyType type, String message) {
        return of(rt, type, PyTuple.of(rt, rt.string(message)));
    }

    /** A new exception of a built-in type, as calling the type makes it; takes over the reference to the arguments. */
    public static PyBaseException of(Runtime rt, PyType type, PyTuple args) {
        PyBaseException made = Exceptions.create(rt, type, args);
        ExceptionFields.init(rt, made, Args.of(args.items()));
        return made;
    }

    /** Borrowed. */
    public PyTuple args() {
        return args;
    }

    /** Takes over the reference. */
    public void setArgs(Runtime rt, PyTuple newArgs) {
        PyTuple old = args;
        args = newArgs;
        old.decref(rt);
    }

    public @Nullable PyObject traceback() {
        return traceback;
    }

    /** Takes over the reference. */
    public void setTraceback(Runtime rt, @Nullable PyObject newTraceback) {
        PyObject old = traceback;
        traceback = newTraceback;
        decref(rt, old);
    }

    public @Nullable PyBaseException context() {
        return context;
    }

    /** Takes over the reference. */
    public void setContext(Runtime rt, @Nullable PyBaseException newContext) {
        PyObject old = context;
        context = newContext;
        decref(rt, old);
    }

    public @Nullable PyBaseException cause() {
        return cause;
    }

    /** Takes over the reference; {@code raise … from …} suppresses the context. */
    public void setCause(Runtime rt, @Nullable PyBaseException newCause) {
        PyObject old = cause;
        cause = newCause;
        suppressContext = true;
        decref(rt, old);
    }

    public boolean suppressContext() {
        return suppressContext;
    }

    public void setSuppressContext(boolean suppress) {
        suppressContext = suppress;
    }

    /** An attribute that only some exception types have, borrowed, or null. */
    public @Nullable PyObject field(int which) {
        return fields == null ? null : fields[which];
    }

    /** Takes over the reference. */
    public void setField(Runtime rt, int which, @Nullable PyObject value) {
        @Nullable PyObject[] all = fields;
        if (all == null) {
            if (value == null) {
                return;
            }
            all = new PyObject[FIELD_COUNT];
            fields = all;
        }
        PyObject old = all[which];
        all[which] = value;
        decref(rt, old);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (fields != null) {
            for (int i = 0; i < fields.length; i++) {
                PyObject value = fields[i];
                if (value != null) {
                    visitor.visit(value, "fields", i);
                }
            }
        }
        visitor.visit(args, "args", 0);
        if (traceback != null) {
            visitor.visit(traceback, "traceback", 0);
        }
        if (cause != null) {
            visitor.visit(cause, "cause", 0);
        }
        if (context != null) {
            visitor.visit(context, "context", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        for (int i = 0; i < FIELD_COUNT && fields != null; i++) {
            setField(rt, i, null);
        }
        setArgs(rt, PyTuple.EMPTY);
        setTraceback(rt, null);
        PyObject oldCause = cause;
        cause = null;
        decref(rt, oldCause);
        setContext(rt, null);
    }
}
