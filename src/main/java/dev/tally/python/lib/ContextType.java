package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/** What {@code contextvars.Context} does. CPython 3.13 Python/context.c. */
final class ContextType extends Slots {
    @Override
    public long mask() {
        return slots(NEW, HASH, COMPARE, ITER, LENGTH, SUBSCRIPT, CONTAINS);
    }

    @Override
    public void define(TypeBuilder type) {
        type.methodN("run", ContextType::run)
                .method("copy", (rt, self) -> context(self).copy(rt))
                .methodN("get", ContextType::get)
                .method("items", (rt, self) -> ContextIterator.items(rt, context(self)))
                .method("keys", (rt, self) -> ContextIterator.keys(rt, context(self)))
                .method("values", (rt, self) -> ContextIterator.values(rt, context(self)))
                .constant("__hash__", Singletons.NONE);
    }

    private static PyContext context(PyObject self) {
        return (PyContext) self;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.positional() + args.keywordCount() > 0) {
            throw rt.typeError("Context() does not accept any arguments");
        }
        return PyContext.of(rt, ContextValues.empty(rt));
    }

    private static PyObject run(Runtime rt, PyObject self, Args args) {
        if (args.positional() == 0) {
            throw rt.typeError("run() missing 1 required positional argument");
        }
        PyContext context = context(self);
        if (context.isEntered()) {
            PyStr shown = rt.hold(Abstract.repr(rt, self));
            throw rt.raise(Exceptions.RUNTIME_ERROR, "cannot enter context: " + shown.value() + " is already entered");
        }
        context.enter(rt);
        try {
            return rt.call(args.get(0), args.rest());
        } finally {
            context.leave(rt);
        }
    }

    /** Where a variable stands among the values of a context, or -1; TypeError for what is none. */
    private static int find(Runtime rt, PyObject self, PyObject key) {
        if (!(key instanceof PyContextVar)) {
            PyStr shown = rt.hold(Abstract.repr(rt, key));
            throw rt.typeError("a ContextVar key was expected, got " + shown.value());
        }
        return context(self).values().find(key);
    }

    private static @Nullable PyObject value(Runtime rt, PyObject self, PyObject key) {
        int at = find(rt, self, key);
        return at < 0 ? null : context(self).values().value(at);
    }

    private static PyObject get(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "Context.get", 1, 2);
        PyObject value = value(rt, self, args.get(0));
        PyObject otherwise = args.positional() == 2 ? args.get(1) : Runtime.none();
        return value == null ? otherwise.owned() : value.owned();
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyObject value = value(rt, self, key);
        if (value == null) {
            throw rt.raise(Exceptions.create(rt, Exceptions.KEY_ERROR, PyTuple.of(rt, key.owned())));
        }
        return value.owned();
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject key) {
        return find(rt, self, key) >= 0;
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return context(self).values().size();
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return ContextIterator.keys(rt, context(self));
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(other instanceof PyContext second) || operator != EQ && operator != NE) {
            return Runtime.notImplemented();
        }
        boolean equal = haveEqualValues(rt, context(self).values(), second.values());
        return Runtime.bool(equal == (operator == EQ));
    }

    private static boolean haveEqualValues(Runtime rt, ContextValues a, ContextValues b) {
        boolean equal = a.size() == b.size();
        rt.hold(a.owned());
        rt.hold(b.owned());
        for (int i = 0; equal && i < a.size(); i++) {
            int at = b.find(a.key(i));
            equal = at >= 0 && Abstract.equal(rt, a.value(i), b.value(at));
        }
        rt.release(b);
        rt.release(a);
        return equal;
    }
}
