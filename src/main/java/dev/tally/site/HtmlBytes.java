package dev.tally.site;

import dev.tally.trace.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Small work on HTML that our own templates wrote, at hand in UTF-8. */
final class HtmlBytes {
    /** How JSON has the characters of ASCII that it does not have as they are. */
    private static final byte @Nullable [][] ESCAPES = escapes();

    private HtmlBytes() {}

    /**
     * Where the element with an id starts, or -1.
     *
     * @param from where to look first
     */
    static int start(byte[] html, String id, int from) {
        byte[] attribute = (" id=\"" + id + "\"").getBytes(StandardCharsets.UTF_8);
        int after = indexOf(html, attribute, Math.max(0, from));
        int start = after < 0 ? indexOf(html, attribute, 0) : after;
        while (start >= 0 && html[start] != '<') {
            start--;
        }
        return start;
    }

    private static int indexOf(byte[] html, byte[] sought, int from) {
        int last = sought.length - 1; // A quotation mark, which is rarer than the blank before.
        for (int at = from + last; at < html.length; at++) {
            if (html[at] == sought[last] && startsWith(html, at - last, sought)) {
                return at - last;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] html, int at, byte[] sought) {
        int same = 0;
        while (same < sought.length && at + same < html.length && html[at + same] == sought[same]) {
            same++;
        }
        return same == sought.length;
    }

    /** Where the element that starts there ends; where it starts, if it has no end. */
    static int end(byte[] html, int start) {
        int nameEnd = start + 1;
        while (nameEnd < html.length && Character.isLetterOrDigit(html[nameEnd])) {
            nameEnd++;
        }
        byte[] name = Arrays.copyOfRange(html, start + 1, nameEnd);
        int open = 0;
        for (int at = start; at < html.length; at++) {
            if (html[at] == '<') {
                boolean closing = at + 1 < html.length && html[at + 1] == '/';
                int named = at + (closing ? 2 : 1);
                if (startsWith(html, named, name) && endsName(html, named + name.length)) {
                    open += closing ? -1 : 1;
                    if (open == 0) {
                        return named + name.length + 1;
                    }
                }
            }
        }
        return start;
    }

    private static boolean endsName(byte[] html, int at) {
        return at < html.length && (html[at] == '>' || Character.isWhitespace(html[at]));
    }

    /** Writes a stretch as it stands in a text in JSON, as {@link Json#string} does. */
    static void json(byte[] html, int from, int to, Markup out) {
        int done = from;
        for (int at = from; at < to; at++) {
            byte b = html[at];
            byte[] escape = b >= 0 ? ESCAPES[b] : isEscapedWide(html, at) ? wide(html, at) : null;
            if (escape != null) {
                out.add(html, done, at);
                out.add(escape);
                done = at + width(b);
            }
        }
        out.add(html, done, to);
    }

    /** What lies beyond the basic plane, and the separators U+2028 and U+2029. */
    private static boolean isEscapedWide(byte[] html, int at) {
        return width(html[at]) == 4
                || html[at] == (byte) 0xE2 && html[at + 1] == (byte) 0x80 && (html[at + 2] & 0xFE) == 0xA8;
    }

    private static byte[] wide(byte[] html, int at) {
        return escape(new String(html, at, width(html[at]), StandardCharsets.UTF_8));
    }

    /** How many bytes the character has that starts with this one. */
    private static int width(byte first) {
        return first >= 0 ? 1 : (first & 0xF0) == 0xF0 ? 4 : (first & 0xE0) == 0xE0 ? 3 : 2;
    }

    private static byte[] escape(String character) {
        String quoted = new Json().string(character).toString();
        return quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [][] escapes() {
        byte[][] escapes = new byte[0x80][];
        for (int c = 0; c < escapes.length; c++) {
            byte[] escape = escape(Character.toString(c));
            escapes[c] = escape.length == 1 ? null : escape;
        }
        return escapes;
    }
}
