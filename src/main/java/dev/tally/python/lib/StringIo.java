package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code io.StringIO}: a text that is written and read as a file is. Offsets count code points. CPython 3.13
 * Modules/_io/stringio.c.
 */
final class StringIo extends PyObject {
    static final PyType TYPE = PyType.builtin("_io.StringIO", IoBase.TEXT, new StringIoType(), 112)
            .withDict()
            .withWeakReferences();

    private static final int BYTES_OF_A_CHARACTER = 4;

    /** So many have a size in bytes that is a number of 64 bits. */
    private static final long MOST_CHARACTERS = (1L << 62) - 2;

    /** Code points. */
    private int[] text = {};

    private int length;
    private long position;
    private boolean closed;

    /** The argument that says how lines end: null, and empty, for all three ways. */
    private @Nullable String newline = "\n";

    private final SeenNewlines seen = new SeenNewlines();

    private StringIo(PyType type) {
        super(type);
    }

    static StringIo of(Runtime rt, PyType type) {
        StringIo made = new StringIo(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Empty, and open again. */
    void start(@Nullable String lineEnd) {
        newline = lineEnd;
        seen.forget();
        length = 0;
        closed = false;
        position = 0;
    }

    void close(Runtime rt) {
        closed = true;
        rt.heap().resized(-(long) BYTES_OF_A_CHARACTER * text.length);
        text = new int[0];
        length = 0;
    }

    boolean isClosed() {
        return closed;
    }

    @Nullable
    String newline() {
        return newline;
    }

    long position() {
        return position;
    }

    int length() {
        return length;
    }

    void moveTo(long place) {
        position = place;
    }

    void truncate(long size) {
        length = (int) Math.min(length, size);
    }

    PyStr value(Runtime rt) {
        rt.work(length);
        return rt.string(new String(text, 0, length));
    }

    private boolean universal() {
        return newline == null || newline.isEmpty();
    }

    /** Writes a text with its line ends as the stream has them. */
    void write(Runtime rt, String written) {
        String added = written;
        if (universal()) {
            seen.look(written);
        }
        if (newline == null) {
            added = added.replace("\r\n", "\n").replace('\r', '\n');
        } else if (newline.startsWith("\r")) {
            added = added.replace("\n", newline);
        }
        put(rt, added);
    }

    /** Writes a text as it is. */
    void put(Runtime rt, String added) {
        int[] points = added.codePoints().toArray();
        if (points.length == 0) {
            return;
        }
        if (position > Long.MAX_VALUE - points.length) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "new position too large");
        }
        long end = position + points.length;
        if (end > text.length) {
            if (end >= MOST_CHARACTERS) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "new buffer size too large");
            }
            long room = Math.max(end, text.length + text.length / 8 + 16L);
            rt.heap().reserve(BYTES_OF_A_CHARACTER * room);
            rt.heap().resized(BYTES_OF_A_CHARACTER * (room - text.length));
            text = Arrays.copyOf(text, (int) room);
        }
        rt.work(points.length);
        if (position > length) {
            Arrays.fill(text, length, (int) position, 0);
        }
        System.arraycopy(points, 0, text, (int) position, points.length);
        position = end;
        length = (int) Math.max(length, end);
    }

    PyStr read(Runtime rt, long count) {
        int from = (int) Math.min(position, length);
        int size = (int) (count < 0 ? length - from : Math.min(count, length - from));
        position += size;
        rt.work(size);
        return rt.string(new String(text, from, size));
    }

    /** Up to the next line end and with it, at most so many characters where that is not negative. */
    PyStr readLine(Runtime rt, long most) {
        int from = (int) Math.min(position, length);
        int limit = (int) (most < 0 ? length : Math.min(length, from + Math.min(most, length)));
        int end = from;
        while (end < limit && !endsLine(end)) {
            end++;
        }
        return read(rt, Math.min(end + (end < limit ? sizeOfEnd(end) : 0), limit) - from);
    }

    private boolean isFeed(int at) {
        return at < length && text[at] == '\n';
    }

    /** Whether a line end begins there. */
    private boolean endsLine(int at) {
        int c = text[at];
        if (newline == null) {
            return c == '\n';
        }
        return switch (newline) {
            case "" -> c == '\n' || c == '\r';
            case "\r\n" -> c == '\r' && isFeed(at + 1);
            default -> c == newline.charAt(0);
        };
    }

    private int sizeOfEnd(int at) {
        return newline != null && newline.length() != 1 && text[at] == '\r' && isFeed(at + 1) ? 2 : 1;
    }

    /** The ways to end a line that have been seen. */
    PyObject newlines(Runtime rt) {
        return seen.object(rt);
    }
}
