package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Indices;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Lent;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import java.util.Arrays;
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
    private static final int BUFFER_SIZE = 8192;
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
                .methodN("readline", IoBase::readLine)
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
        type.method1("write", IoBase::cannotWrite)
                .method1("readinto", (rt, self, target) -> readInto(rt, self, target, "read"))
                .method1("readinto1", (rt, self, target) -> readInto(rt, self, target, "read1"));
    }

    private static PyObject cannotWrite(Runtime rt, PyObject self, PyObject written) {
        throw unsupported(rt, "write");
    }

    private static PyObject readInto(Runtime rt, PyObject self, PyObject target, String method) {
        Lent lent = Arguments.writable(rt, target, (method.equals("read") ? "readinto" : "readinto1") + "() argument");
        PyBytes read = bytes(rt, call(rt, self, method, lent.count()), method);
        int count = read.value().length;
        if (count > lent.count()) {
            read.decref(rt);
            throw rt.valueError(
                    "read() returned too much data: " + lent.count() + " bytes requested, " + count + " returned");
        }
        lent.put(0, read.value(), count);
        read.decref(rt);
        return rt.integer(count);
    }

    private static void raw(TypeBuilder type) {
        type.methodN("read", IoBase::readRaw).method("readall", IoBase::readAll);
        for (String method : new String[] {"readinto", "write"}) {
            type.methodN(method, (rt, self, args) -> {
                throw rt.raise(PyBaseException.of(rt, Exceptions.NOT_IMPLEMENTED_ERROR, PyTuple.of(rt)));
            });
        }
    }

    /** By {@code readinto}, which a class of the program's own has. */
    private static PyObject readRaw(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_RawIOBase.read", 0, 1);
        long size = args.positional() == 0 ? -1 : Indices.argument(rt, args.get(0));
        if (size < 0) {
            return Attributes.callMethod(rt, self, "readall");
        }
        PyObject count = rt.hold(rt.integer(size));
        PyObject buffer = rt.call(Types.BYTEARRAY, count);
        rt.release(count);
        rt.hold(buffer);
        PyObject read = Attributes.callMethod(rt, self, "readinto", buffer);
        if (read != Runtime.none()) {
            rt.hold(read);
            long filled = Math.max(0, Math.min(size, Numbers.size(rt, read)));
            rt.release(read);
            read = PyBytes.of(rt, Arrays.copyOf(BytesLike.required(rt, buffer), (int) filled));
        }
        rt.release(buffer);
        return read;
    }

    private static PyObject readAll(Runtime rt, PyObject self) {
        Bytes all = new Bytes();
        while (true) {
            PyObject read = call(rt, self, "read", BUFFER_SIZE);
            if (read == Runtime.none() && all.size == 0) {
                return read;
            }
            if (read != Runtime.none() && !(read instanceof PyBytes)) {
                read.decref(rt);
                throw rt.typeError("read() should return bytes");
            }
            byte[] value = read instanceof PyBytes bytes ? bytes.value() : new byte[0];
            all.add(rt, value);
            read.decref(rt);
            if (value.length == 0) {
                return PyBytes.of(rt, all.all());
            }
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

    /** The truth of an object that is taken over. */
    static boolean isTrue(Runtime rt, PyObject found) {
        rt.hold(found);
        boolean truth = Abstract.truth(rt, found);
        rt.release(found);
        return truth;
    }

    /** By the attribute, which a class may have put something else for. */
    static boolean saysClosed(Runtime rt, PyObject stream) {
        PyObject found = attribute(rt, stream, "closed");
        return found != null && isTrue(rt, found);
    }

    /** Whether a stream has an attribute. */
    static boolean has(Runtime rt, PyObject stream, String name) {
        PyObject found = attribute(rt, stream, name);
        PyObject.decref(rt, found);
        return found != null;
    }

    private static PyObject checkClosed(Runtime rt, PyObject self) {
        if (saysClosed(rt, self)) {
            throw closed(rt);
        }
        return Runtime.none();
    }

    /** Whether a stream can do something; UnsupportedOperation where not. */
    static PyObject check(Runtime rt, PyObject self, String method, String what) {
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
    static PyObject close(Runtime rt, PyObject self) {
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

    /** {@code readline}: a byte at a time, or as many as {@code peek} shows up to a line end. */
    private static PyObject readLine(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_IOBase.readline", 0, 1);
        long limit = Arguments.sizeOrNone(rt, args.orNull(0), -1);
        PyObject peek = attribute(rt, self, "peek");
        if (peek != null) {
            rt.hold(peek);
        }
        Bytes line = new Bytes();
        boolean whole = false;
        while (!whole && (limit < 0 || line.size < limit)) {
            long ahead = peek == null ? 1 : ahead(rt, peek, limit);
            PyBytes read = bytes(rt, call(rt, self, "read", ahead), "read");
            byte[] value = read.value();
            line.add(rt, value);
            whole = value.length == 0 || value[value.length - 1] == '\n';
            read.decref(rt);
        }
        if (peek != null) {
            rt.release(peek);
        }
        return PyBytes.of(rt, line.all());
    }

    /** How many bytes may be read without going beyond the line. */
    private static long ahead(Runtime rt, PyObject peek, long limit) {
        PyBytes shown = bytes(rt, rt.call(peek, rt.integer(1)), "peek");
        byte[] value = shown.value();
        int count = 0;
        while (count < value.length && (limit < 0 || count < limit)) {
            if (value[count++] == '\n') {
                break;
            }
        }
        shown.decref(rt);
        return Math.max(count, 1);
    }

    /** {@code _PyObject_CallMethod}: by way of a bound method. */
    private static PyObject call(Runtime rt, PyObject self, String method, long number) {
        PyStr name = rt.hold(rt.intern(method));
        PyObject bound = Attributes.get(rt, self, name);
        rt.release(name);
        rt.hold(bound);
        PyObject argument = rt.hold(rt.integer(number));
        PyObject result = rt.releaseFor(argument, rt.call(bound, argument));
        return rt.releaseFor(bound, result);
    }

    /** Bytes that are read piece by piece. */
    private static final class Bytes {
        private byte[] bytes = {};
        private int size;

        void add(Runtime rt, byte[] more) {
            rt.heap().reserve((long) size + more.length);
            if (size + more.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more.length, 2 * size));
            }
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        byte[] all() {
            return Arrays.copyOf(bytes, size);
        }
    }

    private static PyBytes bytes(Runtime rt, PyObject read, String method) {
        if (!(read instanceof PyBytes bytes)) {
            String type = read.type().name();
            read.decref(rt);
            throw rt.raise(Exceptions.OS_ERROR, method + "() should have returned a bytes object, not '" + type + "'");
        }
        return bytes;
    }

    /** Lines until they are longer than a hint, where there is one. */
    private static PyObject readLines(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_IOBase.readlines", 0, 1);
        long hint = Arguments.sizeOrNone(rt, args.orNull(0), -1);
        PyList lines = rt.hold(PyList.of(rt));
        if (hint <= 0) {
            Iteration.extend(rt, lines, self);
            return rt.take(lines);
        }
        PyObject iterator = rt.hold(Iteration.iter(rt, self));
        long left = hint;
        while (left >= 0) {
            PyObject line = Iteration.next(rt, iterator);
            if (line == null) {
                break;
            }
            lines.append(rt, line);
            left -= Items.length(rt, line);
        }
        rt.release(iterator);
        return rt.take(lines);
    }

    /** A line as a class of the program's own reads it, where it is one of text; null at the end. */
    static @Nullable PyStr textLine(Runtime rt, PyObject self) {
        PyObject line = Attributes.callMethod(rt, self, "readline");
        if (!(line instanceof PyStr text)) {
            String type = line.type().name();
            line.decref(rt);
            throw rt.raise(Exceptions.OS_ERROR, "readline() should have returned a str object, not '" + type + "'");
        }
        if (text.length() == 0) {
            text.decref(rt);
            return null;
        }
        return text;
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

    @Override
    public boolean finalizesFirst() {
        return true;
    }

    /** Closes what is freed open. Nothing is seen of that unless it is a file, or of a class of the program's own. */
    @Override
    public void finalizeObject(Runtime rt, PyObject self) {
        boolean file = self instanceof FileStream stream && stream.closesWhenFreed();
        if (!self.type().isHeapType() && !file) {
            return;
        }
        Caught mark = Caught.mark(rt);
        try {
            PyObject found = attribute(rt, self, "closed");
            if (found != null && !isTrue(rt, found)) {
                if (self instanceof FileStream stream) {
                    stream.finalizing();
                } else {
                    mark(rt, self, FINALIZING);
                }
                Attributes.callMethod(rt, self, "close").decref(rt);
            }
        } catch (PyException e) {
            mark.unwind(rt);
            rt.unraisable(e, self);
        }
    }
}
