package dev.tally.python.object;

import java.util.Locale;

/** Upper, lower and title case. CPython 3.13 Objects/unicodeobject.c and Objects/unicodectype.c. */
final class Casing {
    private Casing() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Each letter for itself, so that a sigma at the end of a word is as any other. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            out.append(folded(c));
        }
        return out.toString();
    }

    /** Full case folding: what is left of a letter in neither case. The Cherokee letters fold to their capitals. */
    private static String folded(int c) {
        String one = new String(Character.toChars(c));
        boolean cherokee = c >= 0x13A0 && c <= 0x13FD || c >= 0xAB70 && c <= 0xABBF;
        if (c == 'ı' || cherokee) {
            return cherokee ? upper(one) : one;
        }
        return c == 'ẞ' ? "ss" : lower(upper(one));
    }

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        int lowered = lower(new String(Character.toChars(first))).length();
        return titleOf(first) + lower(text).substring(lowered);
    }

    private static String titleOf(int c) {
        int title = Character.toTitleCase(c);
        String one = new String(Character.toChars(title));
        String upper = upper(one);
        boolean several = title == c && Character.isLowerCase(c) && upper.length() > one.length();
        if (!several) {
            return one;
        }
        // A ligature begins with a capital; an iota below stays there; the letter after an apostrophe is the first.
        return c == 'ŉ' ? upper : upper.charAt(0) + lower(upper.substring(1)).replace('ι', '\u0345');
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (inWord) {
                out.append(lowerAt(text, i, c));
            } else {
                out.append(titleOf(c));
            }
            i += Character.charCount(c);
            inWord = isCased(c);
        }
        return out.toString();
    }

    static String swap(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String one = new String(Character.toChars(c));
            out.append(Character.isUpperCase(c) ? lowerAt(text, i, c) : Character.isLowerCase(c) ? upper(one) : one);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** The lower case of one character in its place: a capital sigma at a word's end becomes a final one. */
    private static String lowerAt(String text, int at, int c) {
        if (c != 'Σ') {
            return lower(new String(Character.toChars(c)));
        }
        int before = at;
        while (before > 0 && isCaseIgnorable(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        int after = at + 1;
        while (after < text.length() && isCaseIgnorable(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        boolean last = before > 0
                && isCased(text.codePointBefore(before))
                && (after == text.length() || !isCased(text.codePointAt(after)));
        return last ? "ς" : "σ";
    }

    private static boolean isCaseIgnorable(int c) {
        if ("'.:^`¨¯·’".indexOf(c) >= 0) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> false;
        };
    }

    private static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    static boolean isLower(String text) {
        boolean cased = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            cased |= Character.isLowerCase(c);
        }
        return cased;
    }

    static boolean isUpper(String text) {
        boolean cased = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            cased |= Character.isUpperCase(c);
        }
        return cased;
    }

    static boolean isTitle(String text) {
        boolean cased = false;
        boolean previous = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                if (previous) {
                    return false;
                }
                previous = true;
                cased = true;
            } else if (Character.isLowerCase(c)) {
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
