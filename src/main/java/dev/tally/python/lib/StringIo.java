package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code io.StringIO}: a text that is written and read as a file is. Offsets count code points. CPython 3.13 Modules/_io/stringio.c. */
final class StringIo extends PyObject {
    static final PyType TYPE = PyType.builtin("_io.StringIO", IoBase.TEXT, new Behaviour(), 112)
            .withDict()
            .withWeakReferences();

    private static final int BYTES_OF_A_CHARACTER = 4;

    /** Code points. */
    private int[] text = {};

    private int length;
    private int position;
    private boolean closed;

    /** What line ends that are written become, and whether those that are read are made one. */
    private String lineEnd = "\n";

    private boolean translated;
    private boolean universal;

    private StringIo(PyType type) {
        super(type);
    }

    private void write(Runtime rt, String written) {
        String added = written;
        if (translated) {
            added = added.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (!lineEnd.equals("\n")) {
            added = added.replace("\n", lineEnd);
        }
        int[] points = added.codePoints().toArray();
        int end = position + points.length;
        if (end > text.length) {
            int room = Math.max(end, text.length + text.length / 8 + 16);
            rt.heap().reserve((long) BYTES_OF_A_CHARACTER * room);
            rt.heap().resized((long) BYTES_OF_A_CHARACTER * (room - text.length));
            text = Arrays.copyOf(text, room);
        }
        rt.work(points.length);
        if (position > length) {
            Arrays.fill(text, length, position, 0);
        }
        System.arraycopy(points, 0, text, position, points.length);
        position = end;
        length = Math.max(length, end);
    }

    private PyStr read(Runtime rt, int count) {
        int from = Math.min(position, length);
        int size = count < 0 ? length - from : Math.min(count, length - from);
        position = from + size;
        rt.work(size);
        return rt.string(new String(text, from, size));
    }

    /** Up to the next line end and with it, at most so many characters where that is not negative. */
    private PyStr readLine(Runtime rt, int most) {
        int at = Math.min(position, length);
        int limit = most < 0 ? length : Math.min(length, at + most);
        int end = at;
        while (end < limit) {
            int c = text[end++];
            if (c == '\n' && !lineEnd.equals("\r")) {
                break;
            }
            if (c == '\r' && (universal && (end == length || text[end] != '\n') || lineEnd.equals("\r"))) {
                break;
            }
        }
        return read(rt, end - at);
    }

    private static final class Behaviour extends Slots {
        private static final Signature SIGNATURE = Signature.of("StringIO", "initial_value=, newline=");

        @Override
        public long mask() {
            return slots(NEW, INIT, ITER, NEXT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("close", Behaviour::close)
                    .method(
                            "getvalue",
                            (rt, self) -> rt.string(new String(open(rt, self).text, 0, open(rt, self).length)))
                    .methodN("read", (rt, self, args) -> open(rt, self).read(rt, count(rt, args, "read")))
                    .methodN("readline", (rt, self, args) -> open(rt, self).readLine(rt, count(rt, args, "readline")))
                    .methodN("readlines", Behaviour::readLines)
                    .method("tell", (rt, self) -> rt.integer(open(rt, self).position))
                    .methodN("truncate", Behaviour::truncate)
                    .methodN("seek", Behaviour::seek)
                    .method1("write", Behaviour::write)
                    .method1("writelines", Behaviour::writeLines)
                    .method("flush", (rt, self) -> open(rt, self) == null ? Runtime.none() : Runtime.none())
                    .method("seekable", (rt, self) -> Runtime.bool(open(rt, self) != null))
                    .method("readable", (rt, self) -> Runtime.bool(open(rt, self) != null))
                    .method("writable", (rt, self) -> Runtime.bool(open(rt, self) != null))
                    .method("isatty", (rt, self) -> Runtime.bool(open(rt, self) == null))
                    .method("__enter__", (rt, self) -> open(rt, self).owned())
                    .methodN("__exit__", (rt, self, args) -> close(rt, self))
                    .getter("closed", (rt, self) -> Runtime.bool(((StringIo) self).closed))
                    .getter("line_buffering", (rt, self) -> Runtime.bool(false))
                    .getter("newlines", (rt, self) -> Runtime.none())
                    .getset("__dict__", InstanceDict::get, InstanceDict::replace);
        }

        private static StringIo open(Runtime rt, PyObject self) {
            StringIo io = (StringIo) self;
            if (io.closed) {
                throw rt.valueError("I/O operation on closed file");
            }
            return io;
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            StringIo made = new StringIo(type);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public void init(Runtime rt, PyObject self, Args args) {
            PyObject[] given = SIGNATURE.bind(rt, args);
            StringIo io = (StringIo) self;
            String newline = given[1] == null ? "\n" : text(given[1]);
            boolean known = newline == null || newline.isEmpty() || "\n\r\r\n".contains(newline);
            if (!known) {
                throw rt.valueError("illegal newline value: '" + newline + "'");
            }
            io.lineEnd = newline == null || newline.isEmpty() ? "\n" : newline;
            io.translated = newline == null;
            io.universal = newline == null || newline.isEmpty();
            io.length = 0;
            io.closed = false;
            io.position = 0;
            if (given[0] != null && given[0] != Runtime.none()) {
                if (!(given[0] instanceof PyStr initial)) {
                    throw rt.typeError("initial_value must be str or None, not "
                            + given[0].type().name());
                }
                io.write(rt, initial.value());
                io.position = 0;
            }
        }

        private static @Nullable String text(PyObject newline) {
            return newline instanceof PyStr string ? string.value() : null;
        }

        private static PyObject close(Runtime rt, PyObject self) {
            StringIo io = (StringIo) self;
            io.closed = true;
            rt.heap().resized(-(long) BYTES_OF_A_CHARACTER * io.text.length);
            io.text = new int[0];
            io.length = 0;
            return Runtime.none();
        }

        /** The one optional argument of reading: negative for all there is. */
        private static int count(Runtime rt, Args args, String function) {
            Arguments.positional(rt, args, "StringIO." + function, 0, 1);
            PyObject size = args.orNull(0);
            return size == null || size == Runtime.none() ? -1 : bounded(Numbers.index(rt, size), rt);
        }

        private static int bounded(PyInt number, Runtime rt) {
            long value = number.isLong() ? number.longValue() : Integer.MAX_VALUE;
            number.decref(rt);
            return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, value));
        }

        private static PyObject readLines(Runtime rt, PyObject self, Args args) {
            int hint = count(rt, args, "readlines");
            PyList lines = rt.hold(PyList.of(rt));
            long read = 0;
            for (PyStr line = open(rt, self).readLine(rt, -1);
                    line.length() > 0;
                    line = open(rt, self).readLine(rt, -1)) {
                read += line.length();
                lines.append(rt, line);
                line.decref(rt);
                if (hint > 0 && read >= hint) {
                    break;
                }
            }
            return rt.take(lines);
        }

        private static PyObject truncate(Runtime rt, PyObject self, Args args) {
            Arguments.positional(rt, args, "StringIO.truncate", 0, 1);
            StringIo io = open(rt, self);
            PyObject size = args.orNull(0);
            int length = size == null || size == Runtime.none() ? io.position : offset(rt, size);
            if (length < 0) {
                throw rt.valueError("Negative size value " + length);
            }
            io.length = Math.min(io.length, length);
            return rt.integer(length);
        }

        private static int offset(Runtime rt, PyObject argument) {
            return Arguments.toInt(rt, argument);
        }

        private static PyObject seek(Runtime rt, PyObject self, Args args) {
            Arguments.positional(rt, args, "StringIO.seek", 1, 2);
            StringIo io = open(rt, self);
            int offset = offset(rt, args.get(0));
            int whence = args.positional() == 1 ? 0 : offset(rt, args.get(1));
            if (whence < 0 || whence > 2) {
                throw rt.valueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
            }
            if (offset < 0 && whence == 0) {
                throw rt.valueError("Negative seek position " + offset);
            }
            if (whence != 0 && offset != 0) {
                throw rt.raise(Exceptions.OS_ERROR, "Can't do nonzero cur-relative seeks");
            }
            io.position = whence == 0 ? offset : whence == 1 ? io.position : io.length;
            return rt.integer(io.position);
        }

        private static PyObject write(Runtime rt, PyObject self, PyObject text) {
            if (!(text instanceof PyStr string)) {
                throw notText(rt, text);
            }
            open(rt, self).write(rt, string.value());
            return rt.integer(string.length());
        }

        private static PyException notText(Runtime rt, PyObject object) {
            return rt.typeError(
                    "string argument expected, got '" + object.type().name() + "'");
        }

        private static PyObject writeLines(Runtime rt, PyObject self, PyObject lines) {
            open(rt, self);
            Iteration.each(rt, lines, line -> write(rt, self, line).decref(rt));
            return Runtime.none();
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return open(rt, self).owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt, PyObject self) {
            PyStr line = open(rt, self).readLine(rt, -1);
            return line.length() > 0 ? line : null;
        }
    }
}
