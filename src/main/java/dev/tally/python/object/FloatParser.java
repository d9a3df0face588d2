package dev.tally.python.object;

import dev.tally.python.syntax.Characters;
import dev.tally.python.syntax.Decimals;
import org.jspecify.annotations.Nullable;

/** Text to double: CPython 3.13 Objects/floatobject.c, PyFloat_FromString. */
final class FloatParser {
    private FloatParser() {}

    /** The number a text without surrounding white space stands for, or null. */
    static @Nullable Double parse(String text) {
        String plain = withoutUnderscores(text);
        if (plain == null) {
            return null;
        }
        String unsigned = plain.startsWith("-") || plain.startsWith("+") ? plain.substring(1) : plain;
        double sign = plain.startsWith("-") ? -1 : 1;
        switch (asciiLower(unsigned)) {
            case "inf", "infinity" -> {
                return sign * Double.POSITIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {
                return isDecimal(unsigned) ? sign * Decimals.parse(unsigned) : null;
            }
        }
    }

    private static String asciiLower(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.setCharAt(i, (char) (c + 32));
            }
        }
        return out.toString();
    }

    /** Underscores stand between digits only; digits of other scripts become ASCII ones. */
    private static @Nullable String withoutUnderscores(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_') {
                boolean between =
                        i > 0 && i + 1 < text.length() && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
                if (!between) {
                    return null;
                }
            } else if (c > 127 && Characters.decimalDigit(c) >= 0) {
                out.append((char) ('0' + Characters.decimalDigit(c)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDecimal(String text) {
        int at = digits(text, 0);
        int count = at;
        if (at < text.length() && text.charAt(at) == '.') {
            int after = digits(text, at + 1);
            count += after - at - 1;
            at = after;
        }
        if (count == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int start = at + 1;
            if (start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
                start++;
            }
            at = digits(text, start);
            return at > start && at == text.length();
        }
        return at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
