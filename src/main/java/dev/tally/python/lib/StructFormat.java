package dev.tally.python.lib;

import dev.tally.python.syntax.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A format of {@code struct}, read: which fields there are and where, with offsets and sizes in bytes. CPython 3.13
 * Modules/_struct.c, prepare_s, on a 64-bit machine with little-endian numbers.
 *
 * @param size how many bytes it describes
 * @param isNative whether numbers are as C has them here: only matters for how a float that is too large is treated
 */
record StructFormat(List<Field> fields, int size, boolean bigEndian, boolean isNative) {
    /** What {@code Struct.__new__} makes before {@code __init__} reads a format. */
    static final StructFormat UNREAD = new StructFormat(List.of(), -1, false, true);

    private static final Map<Character, Integer> STANDARD_SIZES = Map.ofEntries(
            Map.entry('x', 1),
            Map.entry('c', 1),
            Map.entry('b', 1),
            Map.entry('B', 1),
            Map.entry('?', 1),
            Map.entry('s', 1),
            Map.entry('p', 1),
            Map.entry('h', 2),
            Map.entry('H', 2),
            Map.entry('e', 2),
            Map.entry('i', 4),
            Map.entry('I', 4),
            Map.entry('l', 4),
            Map.entry('L', 4),
            Map.entry('f', 4),
            Map.entry('q', 8),
            Map.entry('Q', 8),
            Map.entry('d', 8));

    /** Of these the size here differs from the standard, or there is no standard. */
    private static final String NATIVE_WORDS = "lLnNP";

    /** No array of Java has more. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private static final String TOO_LONG = "total struct size too long";

    /** One or more values of one code, one behind the other; a text is a single value of that many bytes. */
    record Field(char code, int offset, int size, int repeat) {}

    /** What is wrong with a format. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    /** How many values it takes. */
    int count() {
        if (this == UNREAD) {
            return -1;
        }
        long count = 0;
        for (Field field : fields) {
            count += field.repeat;
        }
        return (int) count;
    }

    static StructFormat read(String text) throws Malformed {
        if (text.indexOf('\0') >= 0) {
            throw new Malformed("embedded null character");
        }
        return new Reader(text).read();
    }

    /** Reads a format from its start on, and places its fields one behind the other. */
    private static final class Reader {
        private final String text;
        private final char order;
        private final List<Field> fields = new ArrayList<>();
        private int at;
        private long size;

        Reader(String text) {
            boolean marked = !text.isEmpty() && "@=<>!".indexOf(text.charAt(0)) >= 0;
            this.text = text;
            this.order = marked ? text.charAt(0) : '@';
            this.at = marked ? 1 : 0;
        }

        StructFormat read() throws Malformed {
            while (at < text.length()) {
                if (isSpace(text.charAt(at))) {
                    at++;
                } else {
                    readField();
                }
            }
            return new StructFormat(fields, (int) size, order == '>' || order == '!', isNative());
        }

        private boolean isNative() {
            return order == '@';
        }

        private void readField() throws Malformed {
            long repeat = readRepeat();
            char code = text.charAt(at++);
            int each = sizeOf(code, isNative());
            long start = isNative() ? size + (each - size % each) % each : size;
            if (repeat > (Long.MAX_VALUE - start) / each) {
                throw new Malformed(TOO_LONG);
            }
            size = modelled(start + repeat * each);
            add(code, (int) start, each, (int) repeat);
        }

        private long readRepeat() throws Malformed {
            if (!isDigit(text.charAt(at))) {
                return 1;
            }
            long repeat = 0;
            while (at < text.length() && isDigit(text.charAt(at))) {
                repeat = appended(repeat, text.charAt(at++) - '0');
            }
            if (at == text.length()) {
                throw new Malformed("repeat count given without format specifier");
            }
            return repeat;
        }

        private void add(char code, int start, int each, int repeat) {
            if (code == 's' || code == 'p') {
                fields.add(new Field(code, start, repeat, 1));
            } else if (code != 'x' && repeat > 0) {
                fields.add(new Field(code, start, each, repeat));
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long appended(long number, int digit) throws Malformed {
        if (number > (Long.MAX_VALUE - digit) / 10) {
            throw new Malformed(TOO_LONG);
        }
        return number * 10 + digit;
    }

    private static long modelled(long size) {
        if (size > MOST_BYTES) {
            throw new Unsupported("a struct of more than two gigabytes");
        }
        return size;
    }

    private static int sizeOf(char code, boolean isNative) throws Malformed {
        if (isNative && NATIVE_WORDS.indexOf(code) >= 0) {
            return 8;
        }
        Integer size = STANDARD_SIZES.get(code);
        if (size == null) {
            throw new Malformed("bad char in struct format");
        }
        return size;
    }
}
