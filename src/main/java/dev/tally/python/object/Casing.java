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

    /** Case folding, but for the few letters whose folding is neither their lower case nor a sharp s. */
    static String fold(String text) {
        return lower(text.replace("ß", "ss").replace("ẞ", "ss").replace("ς", "σ"));
    }

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return titleOf(text.codePointAt(0)) + lower(text.substring(first));
    }

    private static String titleOf(int c) {
        if (c == 'ß') {
            return "Ss";
        }
        return new String(Character.toChars(Character.toTitleCase(c)));
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (inWord) {
                out.append(lower(new String(Character.toChars(c))));
            } else {
                out.append(titleOf(c));
            }
            inWord = isCased(c);
        }
        return out.toString();
    }

    static String swap(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            String one = new String(Character.toChars(c));
            out.append(Character.isUpperCase(c) ? lower(one) : Character.isLowerCase(c) ? upper(one) : one);
        }
        return out.toString();
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
