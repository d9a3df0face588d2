package dev.tally.python.lib;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Codecs;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Indices;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream of text over a stream of bytes. What is written waits here first: a text of ASCII alone as the string that it is,
 * which the stream holds meanwhile. CPython 3.13 Modules/_io/textio.c.
 */
final class TextIo extends TextStream {
    private static final int CHUNK = 8192;

    private @Nullable PyObject buffer;
    private boolean detached;
    private TextSettings settings = TextSettings.STANDARD;
    private boolean reads;
    private boolean writes;
    private boolean seekable;

    /** Whether it can say where it is: not within a loop over its lines. */
    private boolean telling;

    private boolean readsOnce;
    private SeenNewlines seen = new SeenNewlines();
    private TextDecoder decoder = new TextDecoder("utf-8", "strict", true, true, seen);

    /** The text of the piece that was read last, and how much of it has been given. */
    private String decoded = "";

    private int used;

    /** The line that is all of that text: one object for the stream and for whom it was given. */
    private @Nullable PyStr shared;

    /** Whether that text tells where the stream is in its buffer. */
    private boolean located;

    /** Texts and bytes that wait to be written, and how many bytes that will be. */
    private final List<PyObject> pending = new ArrayList<>();

    private int pendingSize;

    /** Whether the encoding's mark has been written, or is not wanted. */
    private boolean begun;

    private TextIo(PyType type) {
        super(type);
    }

    static TextIo of(Runtime rt, PyType type) {
        TextIo made = new TextIo(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    void start(Runtime rt, PyObject stream, TextSettings chosen) {
        reads = IoBase.isTrue(rt, Attributes.callMethod(rt, stream, "readable"));
        writes = IoBase.isTrue(rt, Attributes.callMethod(rt, stream, "writable"));
        seekable = IoBase.isTrue(rt, Attributes.callMethod(rt, stream, "seekable"));
        telling = seekable;
        readsOnce = IoBase.has(rt, stream, "read1");
        PyObject old = buffer;
        buffer = stream.owned();
        decref(rt, old);
        detached = false;
        seen = new SeenNewlines();
        choose(rt, chosen);
        if (seekable && writes) {
            begun = place(rt, Attributes.callMethod(rt, stream, "tell")) > 0;
        }
    }

    private void choose(Runtime rt, TextSettings chosen) {
        settings = chosen;
        String encoding = Codecs.normal(rt, chosen.encoding(), "open");
        boolean universal = chosen.isUniversal();
        decoder = new TextDecoder(encoding, chosen.errors(), universal, chosen.newline() == null, seen);
        forgetDecoded(rt);
    }

    @Override
    @Nullable
    FileIo file() {
        return buffer instanceof Buffered below ? below.file() : null;
    }

    private PyObject attached(Runtime rt) {
        PyObject stream = buffer;
        if (stream == null) {
            throw rt.valueError(
                    detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object");
        }
        return stream;
    }

    @Override
    boolean isClosed(Runtime rt) {
        PyObject stream = attached(rt);
        return Buffered.isOne(stream) ? ((Buffered) stream).isClosed(rt) : IoBase.saysClosed(rt, stream);
    }

    @Override
    void check(Runtime rt) {
        if (isClosed(rt)) {
            throw rt.valueError("I/O operation on closed file.");
        }
    }

    @Override
    TextSettings settings() {
        return settings;
    }

    @Override
    void reconfigure(Runtime rt, TextSettings other, boolean recoded) {
        if (recoded && located) {
            throw IoBase.unsupported(
                    rt, "It is not possible to set the encoding or newline of stream after the first read");
        }
        flush(rt);
        if (recoded) {
            choose(rt, other);
        } else {
            settings = other;
        }
    }

    @Override
    PyObject newlines(Runtime rt) {
        attached(rt);
        return reads ? seen.object(rt) : Runtime.none();
    }

    @Override
    PyObject buffer(Runtime rt) {
        return attached(rt).owned();
    }

    @Override
    PyObject name(Runtime rt) {
        return Attributes.get(rt, attached(rt), PyStr.immortalOf("name"));
    }

    @Override
    PyObject ask(Runtime rt, String method) {
        return Attributes.callMethod(rt, attached(rt), method);
    }

    // --- writing

    @Override
    long write(Runtime rt, PyStr text) {
        if (!writes) {
            throw IoBase.unsupported(rt, "not writable");
        }
        String value = text.value();
        boolean feeds = value.indexOf('\n') >= 0;
        boolean flushes = settings.lineBuffering() && (feeds || value.indexOf('\r') >= 0);
        String translated = settings.written(value);
        rt.work(value.length());
        PyStr string = rt.hold(translated.equals(value) ? (PyStr) text.owned() : rt.string(translated));
        PyObject added = isAscii(translated) && settings.keepsAscii(rt) ? string.owned() : encoded(rt, string);
        added = rt.releaseFor(string, added);
        int size = added instanceof PyBytes bytes ? bytes.size() : translated.length();
        if (pendingSize + size > CHUNK) {
            rt.hold(added);
            writeOut(rt);
            rt.take(added);
        }
        pending.add(added);
        pendingSize += size;
        if (pendingSize >= CHUNK || flushes || settings.writeThrough()) {
            writeOut(rt);
        }
        if (flushes) {
            Attributes.callMethod(rt, attached(rt), "flush").decref(rt);
        }
        forgetDecoded(rt);
        decoder.reset();
        return text.length();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The mark of an encoding that has one is written once, at the beginning. */
    private PyBytes encoded(Runtime rt, PyStr text) {
        String encoding = Codecs.normal(rt, settings.encoding(), "open");
        if (begun) {
            encoding = switch (encoding) {
                case "utf-8-sig" -> "utf-8";
                case "utf-16", "utf-32" -> encoding + "-le";
                default -> encoding;
            };
        }
        byte[] bytes = Codecs.encode(rt, text, encoding, settings.errors());
        begun |= text.length() > 0;
        return PyBytes.of(rt, bytes);
    }

    /** Hands what waits to the buffer. */
    private void writeOut(Runtime rt) {
        if (pending.isEmpty()) {
            return;
        }
        PyObject whole = pending.get(0);
        if (pending.size() > 1 || !(whole instanceof PyBytes)) {
            whole = PyBytes.of(rt, joined());
            letGo(rt);
        } else {
            pending.clear();
        }
        pendingSize = 0;
        rt.hold(whole);
        Attributes.callMethod(rt, attached(rt), "write", whole).decref(rt);
        rt.release(whole);
    }

    private byte[] joined() {
        byte[] all = new byte[pendingSize];
        int size = 0;
        for (PyObject part : pending) {
            if (part instanceof PyBytes bytes) {
                System.arraycopy(bytes.value(), 0, all, size, bytes.size());
                size += bytes.size();
            } else {
                String ascii = ((PyStr) part).value();
                for (int i = 0; i < ascii.length(); i++) {
                    all[size++] = (byte) ascii.charAt(i);
                }
            }
        }
        return all;
    }

    private void letGo(Runtime rt) {
        List<PyObject> parts = List.copyOf(pending);
        pending.clear();
        for (PyObject part : parts) {
            part.decref(rt);
        }
    }

    @Override
    void flush(Runtime rt) {
        check(rt);
        telling = seekable;
        writeOut(rt);
        Attributes.callMethod(rt, attached(rt), "flush").decref(rt);
    }

    @Override
    PyObject close(Runtime rt) {
        if (isClosed(rt)) {
            return Runtime.none();
        }
        PyObject below = attached(rt);
        if (isFinalizing() && below instanceof Buffered) {
            Attributes.callMethod(rt, below, "_dealloc_warn", this).decref(rt);
        }
        return BufferedType.closeBelow(rt, this, below);
    }

    @Override
    PyObject detach(Runtime rt) {
        PyObject stream = attached(rt);
        buffer = null;
        detached = true;
        return stream;
    }

    // --- reading

    private void forgetDecoded(Runtime rt) {
        unshare(rt);
        decoded = "";
        used = 0;
        located = false;
    }

    private void unshare(Runtime rt) {
        PyStr old = shared;
        shared = null;
        decref(rt, old);
    }

    private void checkReads(Runtime rt) {
        if (!reads) {
            throw IoBase.unsupported(rt, "not readable");
        }
    }

    private byte[] readBelow(Runtime rt, String method, long most) {
        PyObject read =
                most < 0 ? Attributes.callMethod(rt, attached(rt), method) : call(rt, attached(rt), method, most);
        rt.hold(read);
        byte[] bytes = BytesLike.of(read);
        if (bytes == null) {
            throw rt.typeError("underlying " + method + "() should have returned a bytes-like object, not '"
                    + read.type().name() + "'");
        }
        rt.release(read);
        return bytes;
    }

    /** Reads on where all has been given; false at the end. */
    private boolean readPiece(Runtime rt) {
        unshare(rt);
        byte[] piece = readBelow(rt, readsOnce ? "read1" : "read", CHUNK);
        decoded = decoder.decode(rt, piece, piece.length == 0);
        used = 0;
        located = true;
        return piece.length > 0;
    }

    /** Gives so many UTF-16 units of what was decoded. */
    private String take(int units) {
        String taken = decoded.substring(used, used + units);
        used += units;
        return taken;
    }

    @Override
    PyStr read(Runtime rt, long most) {
        checkReads(rt);
        writeOut(rt);
        if (most < 0) {
            byte[] all = readBelow(rt, "read", -1);
            String text = take(decoded.length() - used) + decoder.decode(rt, all, true);
            forgetDecoded(rt);
            return rt.string(text);
        }
        StringBuilder text = new StringBuilder();
        long left = most;
        while (true) {
            int count = (int) Math.min(left, decoded.codePointCount(used, decoded.length()));
            text.append(take(decoded.offsetByCodePoints(used, count) - used));
            left -= count;
            if (left == 0 || !readPiece(rt) && decoded.isEmpty()) {
                return rt.string(text.toString());
            }
        }
    }

    @Override
    PyStr readLine(Runtime rt, long most) {
        checkReads(rt);
        writeOut(rt);
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        while (true) {
            if (used == decoded.length()) {
                boolean more = readPiece(rt);
                while (more && decoded.isEmpty()) {
                    more = readPiece(rt);
                }
                if (decoded.isEmpty()) {
                    forgetDecoded(rt);
                    break;
                }
            }
            int end = lineEnd(line);
            line.append(take((end < 0 ? decoded.length() : end) - used));
            if (end >= 0) {
                ended = true;
                break;
            }
        }
        if (most >= 0 && line.codePointCount(0, line.length()) > most) {
            int end = line.offsetByCodePoints(0, (int) most);
            giveBack(line, end);
        }
        PyStr given = rt.string(line.toString());
        if (ended && used == decoded.length() && line.length() == used) {
            unshare(rt);
            given.incref();
            shared = given;
        }
        return given;
    }

    /** What is too much of a line is read again. */
    private void giveBack(StringBuilder line, int end) {
        String rest = line.substring(end);
        line.setLength(end);
        if (rest.length() <= used) {
            used -= rest.length();
        } else {
            decoded = rest + decoded.substring(used);
            used = 0;
            located = false;
        }
    }

    /** Where the line that goes on in the text ends, behind its end; -1 where it does not. */
    private int lineEnd(CharSequence before) {
        String end = settings.newline();
        if (end == null) {
            end = "\n";
        }
        if (!end.isEmpty()) {
            // The end may have begun in the piece before.
            boolean half = end.length() == 2
                    && used == 0
                    && !before.isEmpty()
                    && before.charAt(before.length() - 1) == '\r'
                    && decoded.startsWith("\n");
            int at = half ? -1 : decoded.indexOf(end, used);
            return half ? 1 : at < 0 ? -1 : at + end.length();
        }
        for (int i = used; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == '\n' || c == '\r') {
                return c == '\r' && decoded.startsWith("\n", i + 1) ? i + 2 : i + 1;
            }
        }
        return -1;
    }

    @Override
    @Nullable
    PyObject next(Runtime rt) {
        telling = false;
        PyStr line = readLine(rt, -1);
        if (line.length() > 0) {
            return line;
        }
        line.decref(rt);
        forgetDecoded(rt);
        telling = seekable;
        return null;
    }

    // --- places

    private static long place(Runtime rt, PyObject number) {
        rt.hold(number);
        long place = Numbers.size(rt, number);
        rt.release(number);
        return place;
    }

    @Override
    PyObject tell(Runtime rt) {
        if (!seekable) {
            throw IoBase.unsupported(rt, "underlying stream is not seekable");
        }
        if (!telling) {
            throw rt.raise(Exceptions.OS_ERROR, "telling position disabled by next() call");
        }
        writeOut(rt);
        Attributes.callMethod(rt, this, "flush").decref(rt);
        PyObject below = Attributes.callMethod(rt, attached(rt), "tell");
        if (!reads || !located) {
            return below;
        }
        return rt.integer(place(rt, below) - decoder.back(rt, used));
    }

    @Override
    PyObject seek(Runtime rt, PyObject given, int whence) {
        if (!seekable) {
            throw IoBase.unsupported(rt, "underlying stream is not seekable");
        }
        long offset = Indices.argument(rt, given);
        if (whence < 0 || whence > 2) {
            throw rt.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
        }
        if (whence > 0 && offset != 0) {
            throw IoBase.unsupported(rt, "can't do nonzero " + (whence == 1 ? "cur" : "end") + "-relative seeks");
        }
        if (whence == 0 && offset < 0) {
            throw rt.valueError("negative seek position " + offset);
        }
        long target = whence == 1 ? place(rt, tell(rt)) : offset;
        Attributes.callMethod(rt, this, "flush").decref(rt);
        PyObject place = rt.hold(rt.integer(target));
        PyObject from = rt.hold(rt.integer(whence == 2 ? 2 : 0));
        PyObject reached = Attributes.callMethod(rt, attached(rt), "seek", place, from);
        rt.release(from);
        rt.release(place);
        // At the beginning there may be the encoding's mark.
        choose(rt, settings);
        begun = target > 0 || whence == 2;
        return reached;
    }

    @Override
    PyObject truncate(Runtime rt, PyObject size) {
        return Attributes.callMethod(rt, attached(rt), "truncate", size);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (buffer != null) {
            visitor.visit(buffer, "buffer", 0);
        }
        for (int i = 0; i < pending.size(); i++) {
            visitor.visit(pending.get(i), "pending", i);
        }
        if (shared != null) {
            visitor.visit(shared, "decoded", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = buffer;
        buffer = null;
        letGo(rt);
        pendingSize = 0;
        unshare(rt);
        decref(rt, old);
    }
}
