package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * The value of a string's body: line ends made one character, escapes replaced. CPython 3.13 {@code Parser/string_parser.c}.
 */
final class StringDecoder {
    private final String text;
    private final boolean bytes;
    private final Span span;
    private final CharacterNames names;
    private final IntConsumer invalid;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** Where the first escape begins that is none, or of which a character would not be; -1 where there is no such. */
    private int firstInvalid = -1;

    private StringDecoder(String text, boolean bytes, Span span, CharacterNames names, IntConsumer invalid) {
        this.invalid = invalid;
        this.text = text;
        this.bytes = bytes;
        this.span = span;
        this.names = names;
    }

    /**
     * @param body what stands between the quotes
     * @param invalid is told where in the body, its line ends made one character, the first invalid escape begins
     */
    static String decode(
            String body, boolean raw, boolean bytes, Span span, CharacterNames names, IntConsumer invalid) {
        String text = unifyLineEnds(body);
        if (bytes) {
            requireAscii(text, span);
        }
        if (raw || text.indexOf('\\') < 0) {
            return text;
        }
        return new StringDecoder(text, bytes, span, names, invalid).run();
    }

    static String unifyLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static void requireAscii(String text, Span span) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                throw new SyntaxError("bytes can only contain ASCII literal characters", span);
            }
        }
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                escape();
            } else {
                out.append(c);
            }
        }
        if (firstInvalid >= 0) {
            invalid.accept(firstInvalid);
        }
        return out.toString();
    }

    private void suspect(int start) {
        firstInvalid = firstInvalid < 0 ? start : firstInvalid;
    }

    private void escape() {
        char c = text.charAt(at++);
        switch (c) {
            case '\n' -> {
                return;
            }
            case '\\', '\'', '"' -> out.append(c);
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000B');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            case 'x' -> hex(2);
            default -> textEscape(c);
        }
    }

    private void octal() {
        int from = at - 1;
        while (at < text.length() && at - from < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '7') {
            at++;
        }
        int value = Integer.parseInt(text.substring(from, at), 8);
        if (value > 0xFF) {
            suspect(from - 1);
        }
        out.append((char) (bytes ? value & 0xFF : value));
    }

    private void textEscape(char c) {
        if (!bytes && c == 'u') {
            hex(4);
        } else if (!bytes && c == 'U') {
            hex(8);
        } else if (!bytes && c == 'N') {
            named();
        } else {
            if (c < 128) {
                suspect(at - 2);
            }
            out.append('\\').append(c);
        }
    }

    private void named() {
        int close = text.indexOf('}', at);
        if (at >= text.length() || text.charAt(at) != '{' || close <= at + 1) {
            throw undecodable(at - 2, malformedEnd(close), "malformed \\N character escape");
        }
        if (!names.areKnown()) {
            throw new Unsupported("naming a character in a string", span);
        }
        int c = names.codePoint(text.substring(at + 1, close));
        if (c < 0) {
            throw undecodable(at - 2, close + 1, "unknown Unicode character name");
        }
        out.appendCodePoint(c);
        at = close + 1;
    }

    /** How far the decoder has come where there is no name in braces. */
    private int malformedEnd(int close) {
        boolean opened = at < text.length() && text.charAt(at) == '{';
        return !opened ? at : close < 0 ? text.length() : close;
    }

    private void hex(int digits) {
        int from = at;
        while (at < text.length() && at - from < digits && Characters.isHexDigit(text.charAt(at))) {
            at++;
        }
        if (at - from < digits) {
            throw bytes ? invalidByte(from - 2) : truncated(from, digits);
        }
        long value = Long.parseLong(text.substring(from, at), 16);
        if (value > Character.MAX_CODE_POINT) {
            throw undecodable(from - 2, at, "illegal Unicode character");
        }
        out.appendCodePoint((int) value);
    }

    private SyntaxError invalidByte(int position) {
        return new SyntaxError("(value error) invalid \\x escape at position " + position, span);
    }

    private SyntaxError truncated(int from, int digits) {
        String shape = text.charAt(from - 1) + "X".repeat(digits);
        return undecodable(from - 2, at, "truncated \\" + shape + " escape");
    }

    /** Where a place is in the text that CPython decodes: one in which each character beyond ASCII is an escape of ten. */
    private int position(int place) {
        int position = 0;
        for (int i = 0; i < place; i++) {
            char c = text.charAt(i);
            position += Character.isLowSurrogate(c) ? 0 : c < 128 ? 1 : 10;
        }
        return position;
    }

    private SyntaxError undecodable(int start, int end, String reason) {
        int from = position(start);
        int last = Math.max(from, position(end) - 1);
        String where = last == from ? "byte in position " + from : "bytes in position " + from + "-" + last;
        String shown = where.startsWith("byte ")
                ? "byte 0x" + Integer.toHexString(text.charAt(start)).toLowerCase(Locale.ROOT) + " in position " + from
                : where;
        return new SyntaxError("(unicode error) 'unicodeescape' codec can't decode " + shown + ": " + reason, span);
    }
}
