package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code io.BytesIO}: bytes that are written and read as a file is. They stand in a bytes object that it shares with whoever
 * gave it or was given it, until something is written: then it makes one of its own. CPython 3.13 Modules/_io/bytesio.c.
 */
final class BytesIo extends PyObject {
    static final PyType TYPE = PyType.builtin("_io.BytesIO", IoBase.BUFFERED, new BytesIoType(), 64)
            .withDict()
            .withWeakReferences();

    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /** What it has is in front, room behind it; null when it is closed. */
    private @Nullable PyBytes buffer;

    private int size;
    private long position;

    /** Views that look at the bytes. */
    private int exports;

    private BytesIo(PyType type, PyBytes buffer) {
        super(type);
        this.buffer = buffer;
    }

    static BytesIo of(Runtime rt, PyType type) {
        BytesIo made = new BytesIo(type, PyBytes.of(rt, new byte[0]));
        rt.heap().allocatedContainer(made);
        return made;
    }

    boolean isClosed() {
        return buffer == null;
    }

    /** Its bytes, with the room behind them; ValueError when it is closed. */
    private PyBytes open(Runtime rt) {
        PyBytes bytes = buffer;
        if (bytes == null) {
            throw rt.valueError("I/O operation on closed file.");
        }
        return bytes;
    }

    void check(Runtime rt) {
        open(rt);
    }

    /** BufferError while views look at the bytes. */
    void checkUnlocked(Runtime rt) {
        open(rt);
        if (exports > 0) {
            throw rt.raise(Exceptions.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
        }
    }

    int size() {
        return size;
    }

    long position() {
        return position;
    }

    void moveTo(long place) {
        position = place;
    }

    /** How many bytes are left to read. */
    int left() {
        return (int) Math.max(0, size - position);
    }

    private static boolean isShared(PyBytes bytes) {
        return bytes.isImmortal() || bytes.refcount() > 1;
    }

    /** Starts again with bytes that it shares. */
    void share(Runtime rt, PyBytes bytes) {
        replace(rt, (PyBytes) bytes.owned());
        size = bytes.size();
        position = 0;
    }

    private void replace(Runtime rt, PyBytes bytes) {
        PyObject old = buffer;
        buffer = bytes;
        decref(rt, old);
    }

    /** Goes on with bytes of its own, so many. */
    private void unshare(Runtime rt, PyBytes old, int room) {
        rt.heap().reserve(room);
        rt.work(room / 8);
        byte[] own = Arrays.copyOf(Arrays.copyOf(old.value(), Math.min(size, room)), room);
        replace(rt, room == 0 ? PyBytes.of(rt, own) : PyBytes.ofType(rt, Types.BYTES, own));
    }

    /** {@code resize_buffer}: has room for so many. */
    private void makeRoom(Runtime rt, long wanted) {
        PyBytes old = open(rt);
        long room = old.size();
        if (wanted >= room / 2 && wanted < room) {
            return;
        }
        long moderate = wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6);
        long larger = wanted >= room && wanted < room * 1.125 ? moderate : wanted + 1;
        if (larger > MOST_BYTES) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        unshare(rt, old, (int) larger);
    }

    /** Writes where it is, and goes behind that. */
    void write(Runtime rt, byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        if (position >= Long.MAX_VALUE - bytes.length) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "new buffer size too large");
        }
        long end = position + bytes.length;
        if (end > open(rt).size()) {
            makeRoom(rt, end);
        } else if (isShared(open(rt))) {
            unshare(rt, open(rt), (int) Math.max(end, size));
        }
        byte[] target = open(rt).value();
        if (position > size) {
            Arrays.fill(target, size, (int) position, (byte) 0);
        }
        System.arraycopy(bytes, 0, target, (int) position, bytes.length);
        rt.work(bytes.length);
        position = end;
        size = (int) Math.max(size, end);
    }

    void truncate(Runtime rt, long length) {
        if (length < size) {
            size = (int) length;
            makeRoom(rt, length);
        }
    }

    /** Reads so many bytes, which are there: all of them are the object itself. */
    PyBytes read(Runtime rt, int count) {
        PyBytes bytes = open(rt);
        int from = (int) Math.min(position, size);
        position += count;
        if (count > 1 && from == 0 && count == bytes.size() && exports == 0) {
            bytes.incref();
            return bytes;
        }
        rt.work(count);
        return PyBytes.of(rt, Arrays.copyOfRange(bytes.value(), from, from + count));
    }

    /** How many bytes there are up to the next line end and with it, at most so many where that is not negative. */
    int lineLength(long most) {
        PyBytes bytes = buffer;
        int left = left();
        int limit = (int) (most < 0 ? left : Math.min(most, left));
        for (int i = 0; bytes != null && i < limit; i++) {
            if (bytes.value()[(int) position + i] == '\n') {
                return i + 1;
            }
        }
        return limit;
    }

    /** All of it: the object that it goes on with, which it shares from now on. */
    PyBytes value(Runtime rt) {
        PyBytes bytes = open(rt);
        if (size != bytes.size() && exports == 0) {
            unshare(rt, bytes, size);
        }
        return (PyBytes) open(rt).owned();
    }

    void close(Runtime rt) {
        if (buffer != null) {
            checkUnlocked(rt);
        }
        clear(rt);
    }

    /** The bytes that a view looks at and changes. */
    byte[] lent() {
        return buffer == null ? new byte[0] : buffer.value();
    }

    /** One more view looks at bytes that are its own. */
    void lock(Runtime rt) {
        if (exports == 0 && isShared(open(rt))) {
            unshare(rt, open(rt), size);
        }
        exports++;
    }

    void unlock() {
        exports--;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (buffer != null) {
            visitor.visit(buffer, "buffer", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = buffer;
        buffer = null;
        decref(rt, old);
    }

    /** With its bytes as long as nobody shares them. */
    long sizeWithBytes() {
        return sizeOf() + (buffer == null || isShared(buffer) ? 0 : buffer.sizeOf());
    }
}
