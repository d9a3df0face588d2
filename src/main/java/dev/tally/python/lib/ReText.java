package dev.tally.python.lib;

import dev.tally.python.object.BytesLike;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression is matched against: the code points of a string, or bytes.
 *
 * @param object the string, borrowed
 * @param text the string, or bytes as Latin-1
 * @param codePoints where they are not the text's UTF-16 units
 */
record ReText(PyObject object, String text, int @Nullable [] codePoints, boolean isBytes) {
    static ReText of(Runtime rt, PyObject object) {
        if (object instanceof PyStr string) {
            String text = string.value();
            return new ReText(
                    object, text, string.isFlat() ? null : text.codePoints().toArray(), false);
        }
        byte @Nullable [] bytes = BytesLike.of(object);
        if (bytes == null) {
            throw rt.typeError("expected string or bytes-like object, got '"
                    + object.type().name() + "'");
        }
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append((char) (b & 0xFF));
        }
        return new ReText(object, text.toString(), null, true);
    }

    int length() {
        int[] points = codePoints;
        return points == null ? text.length() : points.length;
    }

    int at(int index) {
        int[] points = codePoints;
        return points == null ? text.charAt(index) : points[index];
    }

    /** A part as a new object; the whole of a plain string is that itself. */
    PyObject slice(Runtime rt, int start, int end) {
        boolean plain = object.type() == Types.STR || object.type() == Types.BYTES;
        if (plain && start == 0 && end == length()) {
            return object.owned();
        }
        String part = part(start, end);
        if (!isBytes) {
            return rt.string(part);
        }
        byte[] bytes = new byte[part.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) part.charAt(i);
        }
        return PyBytes.of(rt, bytes);
    }

    String part(int start, int end) {
        int[] points = codePoints;
        int to = Math.max(start, end);
        return points == null ? text.substring(start, to) : new String(points, start, to - start);
    }
}
