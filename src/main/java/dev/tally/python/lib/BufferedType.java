package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Indices;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Lent;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/** What buffered streams do: one that reads, one that writes, and one that does both. CPython 3.13 Modules/_io/bufferedio.c. */
final class BufferedType extends Slots {
    private static final int BUFFER_SIZE = 8192;
    private static final PyStr NAME = PyStr.immortalOf("name");
    private static final PyStr MODE = PyStr.immortalOf("mode");

    private final boolean reads;
    private final boolean writes;
    private final Signature signature;

    BufferedType(boolean reads, boolean writes) {
        this.reads = reads;
        this.writes = writes;
        this.signature = Signature.of(
                reads && writes ? "BufferedRandom" : reads ? "BufferedReader" : "BufferedWriter", "raw, buffer_size=");
    }

    @Override
    public long mask() {
        return reads ? slots(NEW, INIT, REPR, NEXT) : slots(NEW, INIT, REPR);
    }

    @Override
    public void define(TypeBuilder type) {
        FileStream.define(type);
        for (String asked : new String[] {"seekable", "fileno", "isatty"}) {
            type.method(
                    asked, (rt, self) -> Attributes.callMethod(rt, stream(self).raw(rt), asked));
        }
        if (reads) {
            reading(type);
        }
        if (writes) {
            writing(type);
        }
        type.method("flush", (rt, self) -> {
                    stream(self).check(rt, "flush of");
                    stream(self).flush(rt);
                    return Runtime.none();
                })
                .method("close", BufferedType::close)
                .method("detach", BufferedType::detach)
                .method("tell", (rt, self) -> rt.integer(stream(self).tell(rt)))
                .methodN("seek", BufferedType::seek)
                .methodN("truncate", this::truncate)
                .method1("_dealloc_warn", BufferedType::warn)
                .method(
                        "__sizeof__",
                        (rt, self) -> rt.integer(self.sizeOf() + stream(self).size()))
                .getter("raw", (rt, self) -> stream(self).raw(rt).owned())
                .getter("closed", (rt, self) -> Runtime.bool(stream(self).isClosed(rt)))
                .getter("name", (rt, self) -> ofRaw(rt, self, NAME))
                .getter("mode", (rt, self) -> ofRaw(rt, self, MODE))
                .getset("__dict__", InstanceDict::get, InstanceDict::replace);
    }

    private static void reading(TypeBuilder type) {
        type.method(
                        "readable",
                        (rt, self) -> Attributes.callMethod(rt, stream(self).raw(rt), "readable"))
                .methodN("read", BufferedType::read)
                .methodN("read1", BufferedType::readOnce)
                .methodN("peek", (rt, self, args) -> {
                    Arguments.positional(rt, args, "peek", 0, 1);
                    stream(self).check(rt, "peek of");
                    return PyBytes.of(rt, stream(self).peek(rt));
                })
                .method1("readinto", (rt, self, target) -> readInto(rt, self, target, "readinto() argument", false))
                .method1("readinto1", (rt, self, target) -> readInto(rt, self, target, "readinto1() argument", true))
                .methodN("readline", (rt, self, args) -> {
                    Arguments.positional(rt, args, "readline", 0, 1);
                    long most = Arguments.sizeOrNone(rt, args.orNull(0), -1);
                    stream(self).check(rt, "readline of");
                    return PyBytes.of(rt, stream(self).readLine(rt, most));
                });
    }

    private static void writing(TypeBuilder type) {
        type.method(
                        "writable",
                        (rt, self) -> Attributes.callMethod(rt, stream(self).raw(rt), "writable"))
                .method1("write", (rt, self, given) -> {
                    byte[] bytes = BytesLike.required(rt, given);
                    stream(self).check(rt, "write to");
                    stream(self).write(rt, bytes);
                    return rt.integer(bytes.length);
                });
    }

    private static Buffered stream(PyObject self) {
        return (Buffered) self;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return Buffered.of(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject[] given = signature.bind(rt, args);
        int size = given[1] == null ? BUFFER_SIZE : Arguments.toInt(rt, given[1]);
        if (reads && writes) {
            IoBase.check(rt, given[0], "seekable", "seekable");
        }
        if (reads) {
            IoBase.check(rt, given[0], "readable", "readable");
        }
        if (writes) {
            IoBase.check(rt, given[0], "writable", "writable");
        }
        if (size <= 0) {
            throw rt.valueError("buffer size must be strictly positive");
        }
        stream(self).start(rt, given[0], size);
    }

    private static PyObject ofRaw(Runtime rt, PyObject self, PyStr name) {
        return Attributes.get(rt, stream(self).raw(rt), name);
    }

    private static PyObject read(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "read", 0, 1);
        long count = Arguments.sizeOrNone(rt, args.orNull(0), -1);
        if (count < -1) {
            throw rt.valueError("read length must be non-negative or -1");
        }
        stream(self).check(rt, "read of");
        if (count == -1) {
            return stream(self).readAll(rt);
        }
        return PyBytes.of(rt, stream(self).read(rt, (int) Math.min(count, Integer.MAX_VALUE)));
    }

    private static PyObject readOnce(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "read1", 0, 1);
        long count = args.positional() == 0 ? -1 : Indices.argument(rt, args.get(0));
        stream(self).check(rt, "read of");
        long most = count < 0 ? stream(self).size() : Math.min(count, Integer.MAX_VALUE);
        return PyBytes.of(rt, stream(self).readOnce(rt, (int) most));
    }

    private static PyObject readInto(Runtime rt, PyObject self, PyObject target, String what, boolean once) {
        Lent lent = Arguments.writable(rt, target, what);
        stream(self).check(rt, "readinto of");
        byte[] read =
                once ? stream(self).readOnce(rt, lent.count()) : stream(self).read(rt, lent.count());
        lent.put(0, read, read.length);
        return rt.integer(read.length);
    }

    private static PyObject seek(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "seek", 1, 2);
        int whence = args.positional() == 1 ? 0 : Arguments.toInt(rt, args.get(1));
        if (whence < 0 || whence > 2) {
            throw rt.valueError("whence value " + whence + " unsupported");
        }
        stream(self).check(rt, "seek of");
        IoBase.check(rt, stream(self).raw(rt), "seekable", "seekable");
        return rt.integer(stream(self).seek(rt, Indices.argument(rt, args.get(0)), whence));
    }

    private PyObject truncate(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "truncate", 0, 1);
        stream(self).check(rt, "truncate of");
        if (!writes) {
            throw IoBase.unsupported(rt, "truncate");
        }
        stream(self).flush(rt);
        PyObject size = args.positional() == 0 ? Runtime.none() : args.get(0);
        return Attributes.callMethod(rt, stream(self).raw(rt), "truncate", size);
    }

    private static PyObject detach(Runtime rt, PyObject self) {
        Attributes.callMethod(rt, self, "flush").decref(rt);
        return stream(self).detach(rt);
    }

    private static PyObject warn(Runtime rt, PyObject self, PyObject source) {
        PyObject raw = stream(self).raw(rt);
        return raw instanceof FileIo ? Attributes.callMethod(rt, raw, "_dealloc_warn", source) : Runtime.none();
    }

    private static PyObject close(Runtime rt, PyObject self) {
        Buffered stream = stream(self);
        if (stream.isClosed(rt)) {
            return Runtime.none();
        }
        if (stream.isFinalizing()) {
            warn(rt, self, self).decref(rt);
        }
        return closeBelow(rt, self, stream.raw(rt));
    }

    /** Flushes, and closes what is below even where that fails; the later error has the earlier one as its context. */
    static PyObject closeBelow(Runtime rt, PyObject self, PyObject below) {
        Caught mark = Caught.mark(rt);
        PyException failed = null;
        try {
            Attributes.callMethod(rt, self, "flush").decref(rt);
        } catch (PyException e) {
            mark.unwind(rt);
            failed = e;
        }
        if (failed == null) {
            return Attributes.callMethod(rt, below, "close");
        }
        PyBaseException raised = rt.hold(rt.takeRaised());
        Attributes.callMethod(rt, below, "close").decref(rt);
        throw rt.reraise(rt.take(raised));
    }

    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        stream(self).check(rt, "readline of");
        if (self.type().isHeapType()) {
            PyObject line = Attributes.callMethod(rt, self, "readline");
            if (line instanceof PyBytes bytes && bytes.size() == 0) {
                line.decref(rt);
                return null;
            }
            return line;
        }
        byte[] line = stream(self).readLine(rt, -1);
        return line.length == 0 ? null : PyBytes.of(rt, line);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        String name = StreamName.of(rt, self);
        return rt.string("<" + self.type().name() + (name == null ? "" : " name=" + name) + ">");
    }
}
