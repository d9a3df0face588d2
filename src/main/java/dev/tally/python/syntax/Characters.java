package dev.tally.python.syntax;

/** Which characters make a Python identifier: {@code XID_Start} and {@code XID_Continue}, by general category. */
final class Characters {
    private Characters() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** Anything above ASCII may start one, as for CPython's tokenizer; {@link #isStart} says whether it does. */
    static boolean mayStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    }

    static boolean mayContinue(int c) {
        return mayStart(c) || isDigit(c);
    }

    static boolean isStart(int c) {
        if (c < 128) {
            return mayStart(c);
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER -> true;
            default -> c == 0x2118 || c == 0x212E || c == 0x1885 || c == 0x1886;
        };
    }

    static boolean isContinue(int c) {
        if (c < 128) {
            return mayContinue(c);
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> isStart(c) || c == 0xB7 || c == 0x387 || c == 0x19DA || (c >= 0x1369 && c <= 0x1371);
        };
    }

    /** Whether {@code repr} shows the character as it is. */
    static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** At least four hexadecimal digits, as in {@code U+00A0}. */
    static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
