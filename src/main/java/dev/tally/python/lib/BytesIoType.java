package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Extension;
import dev.tally.python.object.Indices;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Lent;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** What {@code io.BytesIO} does. CPython 3.13 Modules/_io/bytesio.c. */
final class BytesIoType extends Slots {
    private static final Signature SIGNATURE = Signature.of("BytesIO", "initial_bytes=");

    @Override
    public long mask() {
        return slots(NEW, INIT, ITER, NEXT);
    }

    @Override
    public void define(TypeBuilder type) {
        reading(type);
        writing(type);
        for (String yes : new String[] {"readable", "seekable", "writable"}) {
            type.method(yes, (rt, self) -> Runtime.bool(!open(rt, self).isClosed()));
        }
        type.method("close", BytesIoType::close)
                .method("isatty", (rt, self) -> Runtime.bool(open(rt, self).isClosed()))
                .method("__enter__", (rt, self) -> open(rt, self).owned())
                .methodN("__exit__", (rt, self, args) -> close(rt, self))
                .method("__getstate__", BytesIoType::state)
                .method1("__setstate__", BytesIoType::setState)
                .method("__sizeof__", (rt, self) -> rt.integer(stream(self).sizeWithBytes()))
                .getter("closed", (rt, self) -> Runtime.bool(stream(self).isClosed()))
                .getset("__dict__", InstanceDict::get, InstanceDict::replace);
    }

    private static void reading(TypeBuilder type) {
        type.method("tell", (rt, self) -> rt.integer(open(rt, self).position()))
                .methodN("read", (rt, self, args) -> read(rt, self, args, "read"))
                .methodN("read1", (rt, self, args) -> read(rt, self, args, "read1"))
                .method1("readinto", BytesIoType::readInto)
                .method1("readinto1", BytesIoType::readInto)
                .methodN("readline", BytesIoType::readLine)
                .methodN("readlines", BytesIoType::readLines)
                .method("getbuffer", BytesIoType::getBuffer)
                .method("getvalue", (rt, self) -> stream(self).value(rt))
                .methodN("seek", BytesIoType::seek);
    }

    private static void writing(TypeBuilder type) {
        type.method1("write", BytesIoType::write)
                .method1("writelines", BytesIoType::writeLines)
                .methodN("truncate", BytesIoType::truncate)
                .method("flush", (rt, self) -> {
                    open(rt, self);
                    return Runtime.none();
                });
    }

    private static BytesIo stream(PyObject self) {
        return (BytesIo) self;
    }

    private static BytesIo open(Runtime rt, PyObject self) {
        stream(self).check(rt);
        return stream(self);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return BytesIo.of(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject initial = SIGNATURE.bind(rt, args)[0];
        fill(rt, stream(self), initial == null ? Runtime.none() : initial);
    }

    private static void fill(Runtime rt, BytesIo stream, PyObject initial) {
        if (!stream.isClosed()) {
            stream.checkUnlocked(rt);
        }
        if (initial instanceof PyBytes bytes && bytes.type() == Types.BYTES) {
            stream.share(rt, bytes);
            return;
        }
        stream.share(rt, PyBytes.of(rt, new byte[0]));
        if (initial != Runtime.none()) {
            stream.write(rt, BytesLike.required(rt, initial));
            stream.moveTo(0);
        }
    }

    private static PyObject close(Runtime rt, PyObject self) {
        stream(self).close(rt);
        return Runtime.none();
    }

    // --- reading

    /** The one optional argument of a method: what stands for None where it is that or left out. */
    private static long count(Runtime rt, Args args, String function, long none) {
        Arguments.positional(rt, args, "BytesIO." + function, 0, 1);
        return Arguments.sizeOrNone(rt, args.orNull(0), none);
    }

    private static PyObject read(Runtime rt, PyObject self, Args args, String function) {
        long count = count(rt, args, function, -1);
        BytesIo stream = open(rt, self);
        return stream.read(rt, (int) (count < 0 ? stream.left() : Math.min(count, stream.left())));
    }

    private static PyObject readInto(Runtime rt, PyObject self, PyObject target) {
        Lent lent = Arguments.writable(rt, target, "readinto() argument");
        BytesIo stream = open(rt, self);
        int count = Math.min(lent.count(), stream.left());
        PyBytes read = stream.read(rt, count);
        lent.put(0, read.value(), count);
        read.decref(rt);
        return rt.integer(count);
    }

    private static PyObject readLine(Runtime rt, PyObject self, Args args) {
        long most = count(rt, args, "readline", -1);
        BytesIo stream = open(rt, self);
        return stream.read(rt, stream.lineLength(most));
    }

    private static PyObject readLines(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "BytesIO.readlines", 0, 1);
        BytesIo stream = open(rt, self);
        long hint = hint(rt, args.orNull(0));
        PyList lines = rt.hold(PyList.of(rt));
        long read = 0;
        while (stream.left() > 0 && (hint <= 0 || read < hint)) {
            PyBytes line = stream.read(rt, stream.lineLength(-1));
            read += line.size();
            lines.append(rt, line);
        }
        return rt.take(lines);
    }

    private static long hint(Runtime rt, @Nullable PyObject given) {
        if (given == null || given == Runtime.none()) {
            return 0;
        }
        if (!(given instanceof PyInt)) {
            throw rt.typeError("integer argument expected, got '" + given.type().name() + "'");
        }
        return Indices.argument(rt, given);
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return self.owned();
    }

    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        BytesIo stream = open(rt, self);
        int length = stream.lineLength(-1);
        return length == 0 ? null : stream.read(rt, length);
    }

    private static PyObject getBuffer(Runtime rt, PyObject self) {
        PyObject buffer = rt.hold(BytesIoBuffer.of(rt, open(rt, self)));
        PyObject view = rt.call(Types.MEMORYVIEW, buffer);
        rt.release(buffer);
        return view;
    }

    private static PyObject seek(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "BytesIO.seek", 1, 2);
        long offset = Indices.argument(rt, args.get(0));
        int whence = args.positional() == 1 ? 0 : Arguments.toInt(rt, args.get(1));
        BytesIo stream = open(rt, self);
        if (offset < 0 && whence == 0) {
            throw rt.valueError("negative seek value " + offset);
        }
        long base =
                switch (whence) {
                    case 0 -> 0;
                    case 1 -> stream.position();
                    case 2 -> stream.size();
                    default -> throw rt.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
                };
        if (offset > Long.MAX_VALUE - base) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "new position too large");
        }
        stream.moveTo(Math.max(0, base + offset));
        return rt.integer(stream.position());
    }

    // --- writing

    private static PyObject write(Runtime rt, PyObject self, PyObject buffer) {
        stream(self).checkUnlocked(rt);
        byte[] bytes = BytesLike.required(rt, buffer);
        stream(self).write(rt, bytes);
        return rt.integer(bytes.length);
    }

    private static PyObject writeLines(Runtime rt, PyObject self, PyObject lines) {
        open(rt, self);
        Iteration.each(rt, lines, line -> write(rt, self, line).decref(rt));
        return Runtime.none();
    }

    private static PyObject truncate(Runtime rt, PyObject self, Args args) {
        stream(self).checkUnlocked(rt);
        long size = count(rt, args, "truncate", stream(self).position());
        if (size < 0) {
            throw rt.valueError("negative size value " + size);
        }
        stream(self).truncate(rt, size);
        return rt.integer(size);
    }

    // --- copying

    private static PyObject state(Runtime rt, PyObject self) {
        PyObject value = stream(self).value(rt);
        Extension extension = self.extension();
        PyDict dict = extension == null ? null : extension.dict;
        PyObject attributes = dict == null ? Runtime.none() : DictUpdate.copy(rt, dict);
        return PyTuple.of(rt, value, rt.integer(stream(self).position()), attributes);
    }

    private static PyObject setState(Runtime rt, PyObject self, PyObject state) {
        if (!(state instanceof PyTuple parts) || parts.size() < 3) {
            throw rt.typeError(self.type().name() + ".__setstate__ argument should be 3-tuple, got "
                    + state.type().name());
        }
        fill(rt, stream(self), parts.get(0));
        if (!(parts.get(1) instanceof PyInt)) {
            throw rt.typeError("second item of state must be an integer, not "
                    + parts.get(1).type().name());
        }
        long position = Indices.argument(rt, parts.get(1));
        if (position < 0) {
            throw rt.valueError("position value cannot be negative");
        }
        stream(self).moveTo(position);
        setAttributes(rt, self, parts.get(2));
        return Runtime.none();
    }

    private static void setAttributes(Runtime rt, PyObject self, PyObject attributes) {
        if (attributes instanceof PyDict given) {
            PyDict dict = (PyDict) rt.hold(InstanceDict.get(rt, self));
            DictUpdate.update(rt, dict, given);
            rt.release(dict);
        } else if (attributes != Runtime.none()) {
            throw rt.typeError("third item of state should be a dict, got a "
                    + attributes.type().name());
        }
    }
}
