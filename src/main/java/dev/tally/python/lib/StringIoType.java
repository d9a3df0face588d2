package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Extension;
import dev.tally.python.object.Indices;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What {@code io.StringIO} does; the rest is inherited, and says so in the words of {@link IoBase}. CPython 3.13
 * Modules/_io/stringio.c.
 */
final class StringIoType extends Slots {
    private static final Signature SIGNATURE = Signature.of("StringIO", "initial_value=, newline=");

    @Override
    public long mask() {
        return slots(NEW, INIT, NEXT);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("close", StringIoType::close)
                .method("getvalue", (rt, self) -> open(rt, self).value(rt))
                .methodN("read", (rt, self, args) -> {
                    long count = count(rt, args, "read", -1);
                    return open(rt, self).read(rt, count);
                })
                .methodN("readline", (rt, self, args) -> {
                    long most = count(rt, args, "readline", -1);
                    return open(rt, self).readLine(rt, most);
                })
                .method("tell", (rt, self) -> rt.integer(open(rt, self).position()))
                .methodN("truncate", StringIoType::truncate)
                .methodN("seek", StringIoType::seek)
                .method1("write", StringIoType::write)
                .method("seekable", (rt, self) -> Runtime.bool(!open(rt, self).isClosed()))
                .method("readable", (rt, self) -> Runtime.bool(!open(rt, self).isClosed()))
                .method("writable", (rt, self) -> Runtime.bool(!open(rt, self).isClosed()))
                .method("__getstate__", StringIoType::state)
                .method1("__setstate__", StringIoType::setState)
                .getter("closed", (rt, self) -> Runtime.bool(stream(self).isClosed()))
                .getter(
                        "line_buffering",
                        (rt, self) -> Runtime.bool(open(rt, self).isClosed()))
                .getter("newlines", (rt, self) -> open(rt, self).newlines(rt))
                .getset("__dict__", InstanceDict::get, InstanceDict::replace);
    }

    private static StringIo stream(PyObject self) {
        return (StringIo) self;
    }

    private static StringIo open(Runtime rt, PyObject self) {
        if (stream(self).isClosed()) {
            throw rt.valueError("I/O operation on closed file");
        }
        return stream(self);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return StringIo.of(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject[] given = SIGNATURE.bind(rt, args);
        start(rt, stream(self), given[0], given[1]);
        if (given[0] instanceof PyStr initial) {
            stream(self).write(rt, initial.value());
            stream(self).moveTo(0);
        }
    }

    /** Checks the arguments that a stream is made with, and empties it. */
    private static void start(Runtime rt, StringIo stream, @Nullable PyObject value, @Nullable PyObject end) {
        if (end != null && end != Runtime.none() && !(end instanceof PyStr)) {
            throw rt.typeError("newline must be str or None, not " + end.type().name());
        }
        String newline = end == null ? "\n" : end instanceof PyStr given ? given.value() : null;
        if (newline != null) {
            switch (newline) {
                case "", "\n", "\r", "\r\n" -> {}
                default -> throw rt.valueError("illegal newline value: " + written(rt, end));
            }
        }
        if (value != null && value != Runtime.none() && !(value instanceof PyStr)) {
            throw rt.typeError(
                    "initial_value must be str or None, not " + value.type().name());
        }
        stream.start(newline);
    }

    private static String written(Runtime rt, PyObject object) {
        PyStr text = Abstract.repr(rt, object);
        String value = text.value();
        text.decref(rt);
        return value;
    }

    private static PyObject close(Runtime rt, PyObject self) {
        stream(self).close(rt);
        return Runtime.none();
    }

    /** The one optional argument of a method: what stands for None where it is that or left out. */
    private static long count(Runtime rt, Args args, String function, long none) {
        Arguments.positional(rt, args, "StringIO." + function, 0, 1);
        return Arguments.sizeOrNone(rt, args.orNull(0), none);
    }

    private static PyObject truncate(Runtime rt, PyObject self, Args args) {
        long size = count(rt, args, "truncate", stream(self).position());
        StringIo io = open(rt, self);
        if (size < 0) {
            throw rt.valueError("Negative size value " + size);
        }
        io.truncate(size);
        return rt.integer(size);
    }

    private static PyObject seek(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "StringIO.seek", 1, 2);
        long offset = Indices.argument(rt, args.get(0));
        int whence = args.positional() == 1 ? 0 : Arguments.toInt(rt, args.get(1));
        StringIo io = open(rt, self);
        if (whence < 0 || whence > 2) {
            throw rt.valueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
        }
        if (offset < 0 && whence == 0) {
            throw rt.valueError("Negative seek position " + offset);
        }
        if (whence != 0 && offset != 0) {
            throw rt.raise(Exceptions.OS_ERROR, "Can't do nonzero cur-relative seeks");
        }
        io.moveTo(whence == 0 ? offset : whence == 1 ? io.position() : io.length());
        return rt.integer(io.position());
    }

    private static PyObject write(Runtime rt, PyObject self, PyObject text) {
        if (!(text instanceof PyStr string)) {
            throw rt.typeError("string argument expected, got '" + text.type().name() + "'");
        }
        open(rt, self).write(rt, string.value());
        return rt.integer(string.length());
    }

    /** A class of the program's own may read lines in a way of its own. */
    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        StringIo io = open(rt, self);
        if (self.type() != StringIo.TYPE) {
            return IoBase.textLine(rt, self);
        }
        PyStr line = io.readLine(rt, -1);
        if (line.length() == 0) {
            line.decref(rt);
            return null;
        }
        return line;
    }

    // --- copying

    private static PyObject state(Runtime rt, PyObject self) {
        StringIo io = open(rt, self);
        String newline = io.newline();
        Extension extension = self.extension();
        PyDict dict = extension == null ? null : extension.dict;
        return PyTuple.of(
                rt,
                io.value(rt),
                newline == null ? Runtime.none() : rt.string(newline),
                rt.integer(io.position()),
                dict == null ? Runtime.none() : DictUpdate.copy(rt, dict));
    }

    private static PyObject setState(Runtime rt, PyObject self, PyObject state) {
        open(rt, self);
        if (!(state instanceof PyTuple parts) || parts.size() < 4) {
            throw rt.typeError(self.type().name() + ".__setstate__ argument should be 4-tuple, got "
                    + state.type().name());
        }
        start(rt, stream(self), parts.get(0), parts.get(1));
        if (parts.get(0) instanceof PyStr value) {
            stream(self).put(rt, value.value());
        }
        if (!(parts.get(2) instanceof PyInt)) {
            throw rt.typeError("third item of state must be an integer, got "
                    + parts.get(2).type().name());
        }
        long position = Indices.argument(rt, parts.get(2));
        if (position < 0) {
            throw rt.valueError("position value cannot be negative");
        }
        stream(self).moveTo(position);
        if (parts.get(3) instanceof PyDict given) {
            PyDict dict = (PyDict) rt.hold(InstanceDict.get(rt, self));
            DictUpdate.update(rt, dict, given);
            rt.release(dict);
        } else if (parts.get(3) != Runtime.none()) {
            throw rt.typeError("fourth item of state should be a dict, got a "
                    + parts.get(3).type().name());
        }
        return Runtime.none();
    }
}
