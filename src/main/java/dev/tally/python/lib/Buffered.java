package dev.tally.python.lib;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyByteArray;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code io.BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}: bytes of a raw stream that have been read ahead, or
 * that wait to be written. What waits is in no file before it is flushed. CPython 3.13 Modules/_io/bufferedio.c.
 */
final class Buffered extends FileStream {
    static final PyType READER = type("_io.BufferedReader", true, false);
    static final PyType WRITER = type("_io.BufferedWriter", false, true);
    static final PyType RANDOM = type("_io.BufferedRandom", true, true);

    private @Nullable PyObject raw;
    private boolean detached;
    private int size;

    /** What has been read ahead, and how far it has been given. */
    private byte[] ahead = {};

    private int given;

    /** What waits to be written, the first so many bytes. */
    private byte[] waiting = {};

    private int written;

    private static PyType type(String name, boolean reads, boolean writes) {
        return PyType.builtin(name, IoBase.BUFFERED, new BufferedType(reads, writes), 152)
                .withDict()
                .withWeakReferences();
    }

    private Buffered(PyType type) {
        super(type);
    }

    static Buffered of(Runtime rt, PyType type) {
        Buffered made = new Buffered(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Begins with a raw stream. */
    void start(Runtime rt, PyObject stream, int bufferSize) {
        PyObject old = raw;
        raw = stream.owned();
        decref(rt, old);
        detached = false;
        size = bufferSize;
        ahead = new byte[0];
        given = 0;
        written = 0;
        rt.heap().resized(bufferSize - (long) waiting.length);
        waiting = new byte[bufferSize];
    }

    int size() {
        return size;
    }

    @Override
    @Nullable
    FileIo file() {
        return raw instanceof FileIo file ? file : null;
    }

    /** The raw stream, borrowed. */
    PyObject raw(Runtime rt) {
        PyObject stream = raw;
        if (stream == null) {
            throw rt.valueError(detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
        }
        return stream;
    }

    boolean isClosed(Runtime rt) {
        PyObject stream = raw(rt);
        if (stream instanceof FileIo file) {
            return file.isClosed();
        }
        return IoBase.saysClosed(rt, stream);
    }

    /** ValueError when it is closed, which says what was tried. */
    void check(Runtime rt, String tried) {
        if (isClosed(rt)) {
            throw rt.valueError(tried + " closed file");
        }
    }

    /** Gives the raw stream away. */
    PyObject detach(Runtime rt) {
        PyObject stream = raw(rt);
        raw = null;
        detached = true;
        return stream;
    }

    private int left() {
        return ahead.length - given;
    }

    private long rawPosition(Runtime rt) {
        return position(rt, Attributes.callMethod(rt, raw(rt), "tell"));
    }

    private long seekRaw(Runtime rt, long target, int whence) {
        PyObject offset = rt.hold(rt.integer(target));
        PyObject from = rt.hold(rt.integer(whence));
        PyObject place = Attributes.callMethod(rt, raw(rt), "seek", offset, from);
        rt.release(from);
        rt.release(offset);
        return position(rt, place);
    }

    private static long position(Runtime rt, PyObject place) {
        rt.hold(place);
        long position = Numbers.size(rt, place);
        rt.release(place);
        if (position < 0) {
            throw rt.raise(Exceptions.OS_ERROR, "Raw stream returned invalid position " + position);
        }
        return position;
    }

    // --- reading

    private void forgetAhead() {
        ahead = new byte[0];
        given = 0;
    }

    /** Reads what the raw stream gives for so many bytes: null where it has nothing right now. */
    private byte @Nullable [] readRaw(Runtime rt, int most) {
        rt.heap().reserve(most);
        PyByteArray target = rt.hold(PyByteArray.of(rt, new byte[most]));
        PyObject count = Attributes.callMethod(rt, raw(rt), "readinto", target);
        if (count == Runtime.none()) {
            rt.release(target);
            return null;
        }
        rt.hold(count);
        long read = count instanceof PyInt ? Numbers.size(rt, count) : -1;
        rt.release(count);
        if (read < 0 || read > most) {
            throw rt.raise(
                    Exceptions.OS_ERROR,
                    "raw readinto() returned invalid length " + read + " (should have been between 0 and " + most
                            + ")");
        }
        byte[] bytes = Arrays.copyOf(target.bytes(), (int) read);
        rt.release(target);
        return bytes;
    }

    /** Reads ahead where nothing is left; false at the end. */
    private boolean fill(Runtime rt) {
        if (left() > 0) {
            return true;
        }
        byte[] more = readRaw(rt, size);
        ahead = more == null ? new byte[0] : more;
        given = 0;
        return ahead.length > 0;
    }

    private byte[] take(int count) {
        byte[] taken = Arrays.copyOfRange(ahead, given, given + count);
        given += count;
        return taken;
    }

    /** All that is left: what was read ahead and what the raw stream gives. */
    PyObject readAll(Runtime rt) {
        writeOut(rt);
        byte[] first = take(left());
        forgetAhead();
        if (IoBase.has(rt, raw(rt), "readall")) {
            PyObject rest = Attributes.callMethod(rt, raw(rt), "readall");
            return rest == Runtime.none() && first.length > 0
                    ? PyBytes.of(rt, first)
                    : joined(rt, first, rest, "readall");
        }
        PyList pieces = rt.hold(PyList.of(rt));
        if (first.length > 0) {
            pieces.append(rt, PyBytes.of(rt, first));
        }
        PyObject more = Attributes.callMethod(rt, raw(rt), "read");
        while (more instanceof PyBytes bytes && bytes.size() > 0) {
            pieces.append(rt, more);
            more = Attributes.callMethod(rt, raw(rt), "read");
        }
        if (pieces.size() > 0 && (more == Runtime.none() || more instanceof PyBytes)) {
            more.decref(rt);
            more = ReSubstitution.join(rt, pieces, true);
        }
        rt.release(pieces);
        return joined(rt, new byte[0], more, "read");
    }

    /** Takes over what a method of the raw stream gave, which is to be bytes. */
    private static PyObject joined(Runtime rt, byte[] first, PyObject rest, String method) {
        if (first.length == 0 && (rest instanceof PyBytes || rest == Runtime.none())) {
            return rest;
        }
        if (!(rest instanceof PyBytes bytes)) {
            rest.decref(rt);
            throw rt.typeError(method + "() should return bytes");
        }
        rt.heap().reserve((long) first.length + bytes.size());
        byte[] all = Arrays.copyOf(first, first.length + bytes.size());
        System.arraycopy(bytes.value(), 0, all, first.length, bytes.size());
        bytes.decref(rt);
        return PyBytes.of(rt, all);
    }

    /** So many bytes, or all that are left where there are fewer. */
    byte[] read(Runtime rt, int count) {
        writeOut(rt);
        byte[] all = new byte[Math.min(count, left())];
        int size = 0;
        while (true) {
            int more = Math.min(count - size, left());
            if (size + more > all.length) {
                rt.heap().reserve(size + (long) more);
                all = Arrays.copyOf(all, size + more);
            }
            System.arraycopy(ahead, given, all, size, more);
            given += more;
            size += more;
            if (size == count || !fill(rt)) {
                return all;
            }
        }
    }

    /** What one read of the raw stream gives, or what has been read ahead. */
    byte[] readOnce(Runtime rt, int most) {
        writeOut(rt);
        if (left() == 0 && most > 0) {
            byte[] more = readRaw(rt, Math.min(Math.max(most, 1), size));
            ahead = more == null ? new byte[0] : more;
            given = 0;
        }
        return take(Math.min(most, left()));
    }

    /** What is next, without going there. */
    byte[] peek(Runtime rt) {
        writeOut(rt);
        fill(rt);
        return Arrays.copyOfRange(ahead, given, ahead.length);
    }

    /** Up to the next line end and with it; at most so many bytes where that is not negative. */
    byte[] readLine(Runtime rt, long most) {
        writeOut(rt);
        byte[] line = {};
        while (most < 0 || line.length < most) {
            if (!fill(rt)) {
                break;
            }
            int limit = (int) (most < 0 ? left() : Math.min(left(), most - line.length));
            int count = 0;
            boolean whole = false;
            while (count < limit && !whole) {
                whole = ahead[given + count++] == '\n';
            }
            rt.heap().reserve(line.length + (long) count);
            int before = line.length;
            line = Arrays.copyOf(line, before + count);
            System.arraycopy(take(count), 0, line, before, count);
            if (whole) {
                break;
            }
        }
        return line;
    }

    // --- writing

    /** Puts bytes behind what waits; more than the buffer holds is written at once. */
    void write(Runtime rt, byte[] bytes) {
        stepBack(rt);
        if (written + bytes.length <= size) {
            System.arraycopy(bytes, 0, waiting, written, bytes.length);
            written += bytes.length;
            return;
        }
        writeOut(rt);
        if (bytes.length > size) {
            writeRaw(rt, bytes);
        } else {
            System.arraycopy(bytes, 0, waiting, 0, bytes.length);
            written = bytes.length;
        }
    }

    /** The raw stream goes back to where this is, as far as it was read ahead. */
    private void stepBack(Runtime rt) {
        int left = left();
        forgetAhead();
        if (left > 0) {
            seekRaw(rt, -left, 1);
        }
    }

    /** Writes what waits. */
    private void writeOut(Runtime rt) {
        if (written > 0) {
            byte[] bytes = Arrays.copyOf(waiting, written);
            written = 0;
            writeRaw(rt, bytes);
        }
    }

    private void writeRaw(Runtime rt, byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            PyObject part = rt.hold(PyBytes.of(rt, Arrays.copyOfRange(bytes, done, bytes.length)));
            PyObject count = Attributes.callMethod(rt, raw(rt), "write", part);
            rt.hold(count);
            long number = count instanceof PyInt ? Numbers.size(rt, count) : 0;
            rt.release(count);
            rt.release(part);
            if (number <= 0 || number > bytes.length - done) {
                throw rt.raise(
                        Exceptions.OS_ERROR,
                        "raw write() returned invalid length " + number + " (should have been between 0 and "
                                + (bytes.length - done) + ")");
            }
            done += (int) number;
        }
    }

    void flush(Runtime rt) {
        writeOut(rt);
        stepBack(rt);
    }

    // --- places

    long tell(Runtime rt) {
        return Math.max(0, rawPosition(rt) - left() + written);
    }

    long seek(Runtime rt, long target, int whence) {
        boolean stays = whence != 2 && type() != WRITER && written == 0;
        if (stays) {
            long current = rawPosition(rt) - left();
            long offset = whence == 0 ? target - current : target;
            if (offset >= -given && offset <= left()) {
                given += (int) offset;
                return current + offset;
            }
        }
        writeOut(rt);
        long from = whence == 1 ? target - left() : target;
        long place = seekRaw(rt, from, whence);
        forgetAhead();
        return place;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (raw != null) {
            visitor.visit(raw, "raw", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = raw;
        raw = null;
        rt.heap().resized(-(long) waiting.length);
        waiting = new byte[0];
        size = 0;
        decref(rt, old);
    }

    static boolean isOne(PyObject object) {
        return object.type() == READER || object.type() == WRITER || object.type() == RANDOM;
    }
}
