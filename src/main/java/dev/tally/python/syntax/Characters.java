package dev.tally.python.syntax;

import java.util.Arrays;

/**
 * What Python's texts and its tokenizer know of characters, from the table of one version of Unicode: that of the host may be
 * another. CPython 3.13 Objects/unicodectype.c.
 */
public final class Characters {
    private static final int ASCII_END = 128;

    /** Read when the first character above ASCII is asked about. */
    private static final class Table {
        /** Where the runs of characters of one category begin, and the categories. */
        private static final int[] FIRSTS;

        private static final byte[] CATEGORIES;

        static {
            String table = CharacterTable.CATEGORIES.replace("\n", "");
            int runs = (int) table.chars().filter(c -> c >= '`').count();
            FIRSTS = new int[runs];
            CATEGORIES = new byte[runs];
            int first = 0;
            int at = 0;
            for (int i = 0; i < runs; i++) {
                FIRSTS[i] = first;
                CATEGORIES[i] = (byte) (table.charAt(at++) - '`');
                int length = 0;
                while (at < table.length() && table.charAt(at) < '`') {
                    length = 10 * length + table.charAt(at++) - '0';
                }
                first += Math.max(length, 1);
            }
        }

        private static final CharacterSet STARTS = new CharacterSet(CharacterTable.IDENTIFIER_STARTS);
        private static final CharacterSet PARTS = new CharacterSet(CharacterTable.IDENTIFIER_PARTS);
        private static final CharacterSet DIGITS = new CharacterSet(CharacterTable.DIGITS);
        private static final CharacterSet NUMBERS = new CharacterSet(CharacterTable.NUMBERS);

        private Table() {}

        static int run(int c) {
            int index = Arrays.binarySearch(FIRSTS, c);
            return index < 0 ? -index - 2 : index;
        }
    }

    private Characters() {}

    /** The general category, by the numbers that {@link Character#getType(int)} has for them. */
    public static int category(int c) {
        return Table.CATEGORIES[Table.run(c)];
    }

    /** {@code str.isalpha} of one character. */
    public static boolean isLetter(int c) {
        if (c < ASCII_END) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        int category = category(c);
        return category >= Character.UPPERCASE_LETTER && category <= Character.OTHER_LETTER;
    }

    /** The value of a decimal digit of any script, or -1. They stand in tens. */
    public static int decimalDigit(int c) {
        if (c < ASCII_END) {
            return isDigit(c) ? c - '0' : -1;
        }
        int run = Table.run(c);
        return Table.CATEGORIES[run] == Character.DECIMAL_DIGIT_NUMBER ? (c - Table.FIRSTS[run]) % 10 : -1;
    }

    /** {@code str.isdigit} of one character. */
    public static boolean isAnyDigit(int c) {
        if (c < ASCII_END) {
            return isDigit(c);
        }
        return category(c) == Character.DECIMAL_DIGIT_NUMBER || Table.DIGITS.contains(c);
    }

    /** {@code str.isnumeric} of one character. */
    public static boolean isNumeric(int c) {
        if (c < ASCII_END) {
            return isDigit(c);
        }
        int category = category(c);
        return category >= Character.DECIMAL_DIGIT_NUMBER && category <= Character.OTHER_NUMBER
                || Table.NUMBERS.contains(c);
    }

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
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= ASCII_END;
    }

    static boolean mayContinue(int c) {
        return mayStart(c) || isDigit(c);
    }

    /** Whether an identifier may begin with a character: {@code XID_Start}. */
    public static boolean isStart(int c) {
        if (c < ASCII_END) {
            return mayStart(c);
        }
        return (isLetter(c) || category(c) == Character.LETTER_NUMBER) != Table.STARTS.contains(c);
    }

    /** Whether an identifier may go on with a character: {@code XID_Continue}. */
    public static boolean isContinue(int c) {
        if (c < ASCII_END) {
            return mayContinue(c);
        }
        boolean usual =
                switch (category(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.CONNECTOR_PUNCTUATION -> true;
                    default -> isLetter(c);
                };
        return usual != Table.PARTS.contains(c);
    }

    /** Whether {@code repr} shows a character as it is. */
    public static boolean isPrintable(int c) {
        if (c < 127) {
            return c >= ' ';
        }
        return switch (category(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** At least four hexadecimal digits, as in {@code U+00A0}. */
    static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
