package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * {@code _io._IOBase}: what every stream can do by means of what it can do itself. That it is closed is an attribute, as in
 * CPython 3.13 Modules/_io/iobase.c.
 */
final class IoBase extends Slots {
    static final PyType TYPE = PyType.builtin("_io._IOBase", Types.OBJECT, new IoBase(), 32)
            .withDict()
            .withWeakReferences();
    static final PyType TEXT = stream("_io._TextIOBase", IoBase::text);
    static final PyType BUFFERED = stream("_io._BufferedIOBase", IoBase::buffered);
    static final PyType RAW = stream("_io._RawIOBase", IoBase::raw);

    private static final String CLOSED = "__IOBase_closed";
    private static final String FINALIZING = "_finalizing";

    private IoBase() {}

    /** What a kind of stream has besides. */
    @FunctionalInterface
    private interface Methods {
        void define(TypeBuilder type);
    }

    private static PyType stream(String name, Methods methods) {
        Slots slots = new Slots() {
            @Override
            public long mask() {
                return 0;
            }

            @Override
            public void define(TypeBuilder type) {
                methods.define(type);
            }
        };
        return PyType.builtin(name, TYPE, slots, 32).withDict().withWeakReferences();
    }

    static PyException unsupported(Runtime rt, String what) {
        return rt.raise(Exceptions.UNSUPPORTED_OPERATION, what);
    }

    private static void unsupported(TypeBuilder type, String... methods) {
        for (String method : methods) {
            type.methodN(method, (rt, self, args) -> {
                throw unsupported(rt, method);
            });
        }
    }

    @Override
    public long mask() {
        return slots(NEW, ITER, NEXT, FINALIZE);
    }

    @Override
    public void define(TypeBuilder type) {
        unsupported(type, "seek");
        type.method("tell", (rt, self) -> Attributes.callMethod(rt, self, "seek", rt.integer(0), rt.integer(1)));
        unsupported(type, "truncate");
        type.method("flush", IoBase::flush)
                .method("close", IoBase::close)
                .method("seekable", (rt, self) -> Runtime.bool(false))
                .method("readable", (rt, self) -> Runtime.bool(false))
                .method("writable", (rt, self) -> Runtime.bool(false))
                .methodN("_checkClosed", (rt, self, args) -> checkClosed(rt, self))
                .methodN("_checkSeekable", (rt, self, args) -> check(rt, self, "seekable", "seekable"))
                .methodN("_checkReadable", (rt, self, args) -> check(rt, self, "readable", "readable"))
                .methodN("_checkWritable", (rt, self, args) -> check(rt, self, "writable", "writable"));
        unsupported(type, "fileno");
        type.method("isatty", (rt, self) -> {
                    checkClosed(rt, self);
                    return Runtime.bool(false);
                })
                .method("__enter__", (rt, self) -> {
                    checkClosed(rt, self);
                    return self.owned();
                })
                .methodN("__exit__", (rt, self, args) -> Attributes.callMethod(rt, self, "close"))
                .methodN("readline", (rt, self, args) -> {
                    throw new Unsupported("io.IOBase.readline()");
                })
                .methodN("readlines", IoBase::readLines)
                .method1("writelines", IoBase::writeLines)
                .getset("__dict__", InstanceDict::get, InstanceDict::replace)
                .getter("closed", (rt, self) -> Runtime.bool(isClosed(rt, self)));
    }

    private static void text(TypeBuilder type) {
        unsupported(type, "detach", "read", "readline");
        type.method1("write", IoBase::cannotWrite);
        for (String fact : new String[] {"encoding", "newlines", "errors"}) {
            type.getter(fact, (rt, self) -> Runtime.none());
        }
    }

    private static void buffered(TypeBuilder type) {
        unsupported(type, "detach", "read", "read1");
        type.method1("write", IoBase::cannotWrite);
    }

    private static PyObject cannotWrite(Runtime rt, PyObject self, PyObject written) {
        throw unsupported(rt, "write");
    }

    private static void raw(TypeBuilder type) {
        for (String method : new String[] {"read", "readall"}) {
            type.methodN(method, (rt, self, args) -> {
                throw new Unsupported("io.RawIOBase." + method + "()");
            });
        }
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        PyObject made = new PyObject(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    private static @Nullable PyObject attribute(Runtime rt, PyObject self, String name) {
        PyStr key = rt.hold(rt.intern(name));
        PyObject found = Attributes.getOrNull(rt, self, key);
        rt.release(key);
        return found;
    }

    private static boolean isClosed(Runtime rt, PyObject self) {
        PyObject found = attribute(rt, self, CLOSED);
        PyObject.decref(rt, found);
        return found != null;
    }

    private static PyException closed(Runtime rt) {
        return rt.valueError("I/O operation on closed file.");
    }

    private static boolean isTrue(Runtime rt, PyObject found) {
        rt.hold(found);
        boolean truth = Abstract.truth(rt, found);
        rt.release(found);
        return truth;
    }

    /** By the attribute, which a class may have put something else for. */
    private static PyObject checkClosed(Runtime rt, PyObject self) {
        PyObject found = attribute(rt, self, "closed");
        if (found != null && isTrue(rt, found)) {
            throw closed(rt);
        }
        return Runtime.none();
    }

    private static PyObject check(Runtime rt, PyObject self, String method, String what) {
        if (!isTrue(rt, Attributes.callMethod(rt, self, method))) {
            throw unsupported(rt, "File or stream is not " + what + ".");
        }
        return Runtime.bool(true);
    }

    private static PyObject flush(Runtime rt, PyObject self) {
        if (isClosed(rt, self)) {
            throw closed(rt);
        }
        return Runtime.none();
    }

    /** It is closed even where what was written could not be. */
    private static PyObject close(Runtime rt, PyObject self) {
        if (isClosed(rt, self)) {
            return Runtime.none();
        }
        Caught mark = Caught.mark(rt);
        try {
            Attributes.callMethod(rt, self, "flush").decref(rt);
        } catch (PyException e) {
            mark.unwind(rt);
            mark(rt, self, CLOSED);
            throw e;
        }
        mark(rt, self, CLOSED);
        return Runtime.none();
    }

    private static void mark(Runtime rt, PyObject self, String name) {
        PyStr key = rt.hold(rt.intern(name));
        Attributes.set(rt, self, key, Runtime.bool(true));
        rt.release(key);
    }

    private static PyObject readLines(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "readlines", 0, 1);
        if (args.positional() == 1 && args.get(0) != Runtime.none()) {
            throw new Unsupported("io.IOBase.readlines(hint)");
        }
        PyList lines = rt.hold(PyList.of(rt));
        Iteration.each(rt, self, line -> lines.append(rt, line.owned()));
        return rt.take(lines);
    }

    private static PyObject writeLines(Runtime rt, PyObject self, PyObject lines) {
        checkClosed(rt, self);
        Iteration.each(rt, lines, line -> Attributes.callMethod(rt, self, "write", line)
                .decref(rt));
        return Runtime.none();
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        checkClosed(rt, self);
        return self.owned();
    }

    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        PyObject line = rt.hold(Attributes.callMethod(rt, self, "readline"));
        boolean more = Items.length(rt, line) > 0;
        rt.take(line);
        if (!more) {
            line.decref(rt);
        }
        return more ? line : null;
    }

    /** Closes what is freed open. Nothing is seen of that unless a class of the program's own says what closing is. */
    @Override
    public void finalizeObject(Runtime rt, PyObject self) {
        if (!self.type().isHeapType()) {
            return;
        }
        Caught mark = Caught.mark(rt);
        try {
            PyObject found = attribute(rt, self, "closed");
            if (found != null && !isTrue(rt, found)) {
                mark(rt, self, FINALIZING);
                Attributes.callMethod(rt, self, "close").decref(rt);
            }
        } catch (PyException e) {
            mark.unwind(rt);
            rt.unraisable(e, self);
        }
    }
}
