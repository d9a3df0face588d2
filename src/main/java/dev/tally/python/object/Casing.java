package dev.tally.python.object;

import dev.tally.python.syntax.CharacterSet;
import dev.tally.python.syntax.Characters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Upper, lower, title and folded case. CPython 3.13 Objects/unicodeobject.c and Objects/unicodectype.c. */
public final class Casing {
    private static final int ASCII_END = 128;

    /** Read when the first character above ASCII is asked about. */
    private static final class Table {
        static final CaseMap UPPER = new CaseMap(CaseTable.UPPER);
        static final CaseMap LOWER = new CaseMap(CaseTable.LOWER);
        static final CaseMap TITLE = new CaseMap(CaseTable.TITLE);
        static final CaseMap FOLD = new CaseMap(CaseTable.FOLD);
        static final CharacterSet OTHER_LOWER = new CharacterSet(CaseTable.OTHER_LOWER);
        static final CharacterSet OTHER_UPPER = new CharacterSet(CaseTable.OTHER_UPPER);
        static final CharacterSet IGNORABLE = new CharacterSet(CaseTable.IGNORABLE);

        private Table() {}
    }

    private Casing() {}

    /** The first character of one's lower case, which is what regular expressions compare. */
    public static int lowerOf(int c) {
        return c < ASCII_END ? Character.toLowerCase(c) : Table.LOWER.first(c);
    }

    /** The first character of one's upper case. */
    public static int upperOf(int c) {
        return c < ASCII_END ? Character.toUpperCase(c) : Table.UPPER.first(c);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    static String upper(String text) {
        if (isAscii(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(out, Table.UPPER.of(c), c);
        }
        return out.toString();
    }

    static String lower(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder(text.length());
        appendLower(out, text, 0);
        return out.toString();
    }

    static String fold(String text) {
        if (isAscii(text)) {
            return AsciiCasing.lower(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            String folded = Table.FOLD.of(c);
            append(out, folded == null ? Table.LOWER.of(c) : folded, c);
        }
        return out.toString();
    }

    static String capitalize(String text) {
        if (isAscii(text)) {
            return AsciiCasing.capitalize(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        int first = text.codePointAt(0);
        appendTitle(out, first);
        appendLower(out, text, Character.charCount(first));
        return out.toString();
    }

    static String title(String text) {
        if (isAscii(text)) {
            return AsciiCasing.title(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (inWord) {
                appendLower(out, text, i, c);
            } else {
                appendTitle(out, c);
            }
            i += Character.charCount(c);
            inWord = isCased(c);
        }
        return out.toString();
    }

    static String swap(String text) {
        if (isAscii(text)) {
            return AsciiCasing.swap(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isUpper(c)) {
                appendLower(out, text, i, c);
            } else {
                append(out, isLower(c) ? Table.UPPER.of(c) : null, c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable String mapped, int c) {
        if (mapped == null) {
            out.appendCodePoint(c);
        } else {
            out.append(mapped);
        }
    }

    private static void appendTitle(StringBuilder out, int c) {
        String title = Table.TITLE.of(c);
        append(out, title == null ? Table.UPPER.of(c) : title, c);
    }

    private static void appendLower(StringBuilder out, String text, int from) {
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            appendLower(out, text, i, c);
            i += Character.charCount(c);
        }
    }

    /** The lower case of one character in its place: a capital sigma at a word's end becomes a final one. */
    private static void appendLower(StringBuilder out, String text, int at, int c) {
        if (c == 'Σ') {
            out.append(isFinal(text, at) ? 'ς' : 'σ');
        } else {
            append(out, Table.LOWER.of(c), c);
        }
    }

    private static boolean isFinal(String text, int at) {
        int before = at;
        while (before > 0 && isIgnorable(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = at + 1;
        while (after < text.length() && isIgnorable(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !isCased(text.codePointAt(after));
    }

    private static boolean isIgnorable(int c) {
        boolean usual =
                switch (Characters.category(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.FORMAT,
                            Character.MODIFIER_LETTER,
                            Character.MODIFIER_SYMBOL -> true;
                    default -> false;
                };
        return usual != Table.IGNORABLE.contains(c);
    }

    private static boolean isLower(int c) {
        if (c < ASCII_END) {
            return c >= 'a' && c <= 'z';
        }
        return (Characters.category(c) == Character.LOWERCASE_LETTER) != Table.OTHER_LOWER.contains(c);
    }

    private static boolean isUpper(int c) {
        if (c < ASCII_END) {
            return c >= 'A' && c <= 'Z';
        }
        return (Characters.category(c) == Character.UPPERCASE_LETTER) != Table.OTHER_UPPER.contains(c);
    }

    private static boolean isUpperOrTitle(int c) {
        return isUpper(c) || c >= ASCII_END && Characters.category(c) == Character.TITLECASE_LETTER;
    }

    private static boolean isCased(int c) {
        return isUpperOrTitle(c) || isLower(c);
    }

    static boolean isLower(String text) {
        boolean cased = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isUpperOrTitle(c)) {
                return false;
            }
            cased |= isLower(c);
        }
        return cased;
    }

    static boolean isUpper(String text) {
        boolean cased = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean upper = isUpper(c);
            if (!upper && isCased(c)) {
                return false;
            }
            cased |= upper;
        }
        return cased;
    }

    static boolean isTitle(String text) {
        boolean cased = false;
        boolean previous = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isUpperOrTitle(c)) {
                if (previous) {
                    return false;
                }
                previous = true;
                cased = true;
            } else if (isLower(c)) {
                if (!previous) {
                    return false;
                }
                cased = true;
            } else {
                previous = false;
            }
        }
        return cased;
    }
}
