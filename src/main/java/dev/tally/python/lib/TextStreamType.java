package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/** What {@code io.TextIOWrapper} does. CPython 3.13 Modules/_io/textio.c. */
final class TextStreamType extends Slots {
    private static final Signature SIGNATURE =
            Signature.of("TextIOWrapper", "buffer, encoding=, errors=, newline=, line_buffering=, write_through=");
    private static final Signature RECONFIGURE =
            Signature.of("reconfigure", "*, encoding=, errors=, newline=, line_buffering=, write_through=");
    private static final int CHUNK = 8192;

    @Override
    public long mask() {
        return slots(NEW, INIT, REPR, NEXT);
    }

    @Override
    public void define(TypeBuilder type) {
        FileStream.define(type);
        for (String asked : new String[] {"readable", "writable", "seekable", "fileno", "isatty"}) {
            type.method(asked, (rt, self) -> stream(self).ask(rt, asked));
        }
        streaming(type);
        facts(type);
    }

    private static void streaming(TypeBuilder type) {
        type.method1("write", TextStreamType::write)
                .methodN("read", (rt, self, args) -> {
                    long most = count(rt, args, "read");
                    return open(rt, self).read(rt, most);
                })
                .methodN("readline", (rt, self, args) -> {
                    Arguments.positional(rt, args, "readline", 0, 1);
                    long most = args.positional() == 0 ? -1 : Arguments.toInt(rt, args.get(0));
                    return open(rt, self).readLine(rt, most);
                })
                .method("flush", (rt, self) -> {
                    open(rt, self).flush(rt);
                    return Runtime.none();
                })
                .method("close", (rt, self) -> stream(self).close(rt))
                .method("detach", (rt, self) -> {
                    Attributes.callMethod(rt, self, "flush").decref(rt);
                    return stream(self).detach(rt);
                })
                .method("tell", (rt, self) -> open(rt, self).tell(rt))
                .methodN("seek", TextStreamType::seek)
                .methodN("truncate", (rt, self, args) -> {
                    Arguments.positional(rt, args, "truncate", 0, 1);
                    PyObject size = args.positional() == 0 ? Runtime.none() : args.get(0);
                    stream(self).flush(rt);
                    return stream(self).truncate(rt, size);
                })
                .methodN("reconfigure", TextStreamType::reconfigure);
    }

    private static void facts(TypeBuilder type) {
        type.getter("buffer", (rt, self) -> stream(self).buffer(rt))
                .getter("name", (rt, self) -> stream(self).name(rt))
                .getter("closed", (rt, self) -> Runtime.bool(stream(self).isClosed(rt)))
                .getter(
                        "encoding",
                        (rt, self) -> rt.string(stream(self).settings().encoding()))
                .getter(
                        "errors",
                        (rt, self) -> rt.string(stream(self).settings().errors()))
                .getter("newlines", (rt, self) -> stream(self).newlines(rt))
                .getter(
                        "line_buffering",
                        (rt, self) -> Runtime.bool(stream(self).settings().lineBuffering()))
                .getter(
                        "write_through",
                        (rt, self) -> Runtime.bool(stream(self).settings().writeThrough()))
                .getter("_CHUNK_SIZE", (rt, self) -> rt.integer(CHUNK))
                .getset("__dict__", InstanceDict::get, InstanceDict::replace);
    }

    private static TextStream stream(PyObject self) {
        return (TextStream) self;
    }

    private static TextStream open(Runtime rt, PyObject self) {
        stream(self).check(rt);
        return stream(self);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return TextIo.of(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject[] given = SIGNATURE.bind(rt, args);
        PyObject encoding = given[1] == null ? Runtime.none() : given[1];
        TextSettings settings = TextSettings.STANDARD.with(rt, encoding, given[2], given[3], given[4], given[5]);
        ((TextIo) self).start(rt, given[0], settings);
    }

    private static long count(Runtime rt, Args args, String method) {
        Arguments.positional(rt, args, method, 0, 1);
        return Arguments.sizeOrNone(rt, args.orNull(0), -1);
    }

    private static PyObject write(Runtime rt, PyObject self, PyObject given) {
        if (!(given instanceof PyStr text)) {
            throw rt.typeError(
                    "write() argument must be str, not " + given.type().name());
        }
        return rt.integer(open(rt, self).write(rt, text));
    }

    private static PyObject seek(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "seek", 1, 2);
        int whence = args.positional() == 1 ? 0 : Arguments.toInt(rt, args.get(1));
        return open(rt, self).seek(rt, args.get(0), whence);
    }

    private static PyObject reconfigure(Runtime rt, PyObject self, Args args) {
        PyObject[] given = RECONFIGURE.bind(rt, args);
        for (int i = 0; i < given.length; i++) {
            // None leaves all as it is; a newline may be None.
            given[i] = given[i] == Runtime.none() && i != 2 ? null : given[i];
        }
        TextStream stream = stream(self);
        stream.check(rt);
        // Another encoding is strict again.
        TextSettings before = stream.settings();
        TextSettings base = given[0] == null || given[1] != null
                ? before
                : new TextSettings(
                        before.encoding(), "strict", before.newline(), before.lineBuffering(), before.writeThrough());
        boolean recoded = given[0] != null || given[1] != null || given[2] != null;
        stream.reconfigure(rt, base.with(rt, given[0], given[1], given[2], given[3], given[4]), recoded);
        return Runtime.none();
    }

    /** A class of the program's own may read lines in a way of its own. */
    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        return self.type().isHeapType()
                ? IoBase.textLine(rt, self)
                : open(rt, self).next(rt);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        String name = StreamName.of(rt, self);
        String mode = StreamName.shown(rt, self, "mode");
        return rt.string("<" + TextStream.TYPE.name() + (name == null ? "" : " name=" + name)
                + (mode == null ? "" : " mode=" + mode) + " encoding='"
                + stream(self).settings().encoding() + "'>");
    }
}
