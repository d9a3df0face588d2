package dev.tally.python.lib;

import dev.tally.python.object.Codecs;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import java.util.Arrays;

/**
 * Bytes to text, piece by piece: what ends within a character waits for the next piece, and so does a carriage return that a
 * line feed may follow. CPython 3.13 Lib/codecs.py, BufferedIncrementalDecoder; Modules/_io/textio.c, IncrementalNewlineDecoder.
 */
final class TextDecoder {
    private static final String SIGNED = "utf-8-sig";

    private final String errors;
    private final boolean universal;
    private final boolean translates;
    private final SeenNewlines seen;
    private String encoding;
    private byte[] rest = {};
    private boolean returns;

    /** The text of the last piece, with the line ends that it has in the file. */
    private String untranslated = "";

    /** How many bytes that text was made of, with what waits behind it. */
    private int bytes;

    /** How many of them are the encoding's mark. */
    private int mark;

    /**
     * @param encoding as {@link Codecs#normal} calls it
     * @param universal whether all three ways to end a line are looked for
     * @param translates whether they become line feeds
     */
    TextDecoder(String encoding, String errors, boolean universal, boolean translates, SeenNewlines seen) {
        this.encoding = encoding;
        this.errors = errors;
        this.universal = universal;
        this.translates = translates;
        this.seen = seen;
    }

    /** Forgets what waits. */
    void reset() {
        rest = new byte[0];
        returns = false;
        untranslated = "";
        bytes = 0;
    }

    /** @param last whether nothing follows: what still waits is malformed then */
    String decode(Runtime rt, byte[] piece, boolean last) {
        byte[] data = Arrays.copyOf(rest, rest.length + piece.length);
        System.arraycopy(piece, 0, data, rest.length, piece.length);
        bytes = data.length + (returns ? 1 : 0);
        int whole = last ? data.length : whole(data);
        PyStr decoded = Codecs.decode(rt, Arrays.copyOf(data, whole), encoding, errors);
        String text = decoded.value();
        decoded.decref(rt);
        mark = whole > 0 ? begun(data) : 0;
        rest = Arrays.copyOfRange(data, whole, data.length);
        return translated(text, last);
    }

    private String translated(String decoded, boolean last) {
        String text = returns ? "\r" + decoded : decoded;
        returns = false;
        if (universal && !last && text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
            returns = true;
        }
        untranslated = text;
        if (!universal) {
            return text;
        }
        seen.look(text);
        return translates ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
    }

    /** The mark at the beginning is only looked for there: how many bytes it takes. */
    private int begun(byte[] data) {
        int size =
                switch (encoding) {
                    case SIGNED -> data[0] == (byte) 0xef ? 3 : 0;
                    case "utf-16" -> (data[0] & 0xfe) == 0xfe ? 2 : 0;
                    case "utf-32" -> data[0] == 0 || data[0] == (byte) 0xff ? 4 : 0;
                    default -> 0;
                };
        encoding = switch (encoding) {
            case SIGNED -> "utf-8";
            case "utf-16" -> data[0] == (byte) 0xfe ? "utf-16-be" : "utf-16-le";
            case "utf-32" -> data[0] == 0 ? "utf-32-be" : "utf-32-le";
            default -> encoding;
        };
        return size;
    }

    /** How many bytes make whole characters. */
    private int whole(byte[] data) {
        return switch (encoding) {
            case "utf-8", SIGNED -> wholeUtf8(data);
            case "utf-16", "utf-16-le", "utf-16-be" -> wholeUtf16(data);
            case "utf-32", "utf-32-le", "utf-32-be" -> data.length & ~3;
            default -> data.length;
        };
    }

    private static int wholeUtf8(byte[] data) {
        for (int back = 1; back <= Math.min(3, data.length); back++) {
            int b = data[data.length - back] & 0xff;
            if (b >= 0xc0) {
                int needed = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                return needed > back ? data.length - back : data.length;
            }
            if (b < 0x80) {
                break;
            }
        }
        return data.length;
    }

    private int wholeUtf16(byte[] data) {
        int even = data.length & ~1;
        if (even < 2) {
            return even;
        }
        int high = data[encoding.endsWith("be") ? even - 2 : even - 1] & 0xfc;
        return high == 0xd8 ? even - 2 : even;
    }

    /**
     * How far back from the end of the last piece the file is, where so much of its text has been used: in bytes.
     *
     * @param used UTF-16 units of the text as it was given
     */
    int back(Runtime rt, int used) {
        int at = 0;
        for (int i = 0; i < used; i++) {
            at += translates && universal && untranslated.startsWith("\r\n", at) ? 2 : 1;
        }
        PyStr prefix = rt.string(untranslated.substring(0, at));
        String plain = encoding.equals(SIGNED) ? "utf-8" : encoding;
        int size = mark + Codecs.encode(rt, prefix, plain, "surrogateescape").length;
        prefix.decref(rt);
        return bytes - size;
    }
}
