package dev.tally.python.object;

/** Upper and lower case of ASCII letters; all else stays. CPython 3.13 Objects/bytes_methods.c. */
final class AsciiCasing {
    private AsciiCasing() {}

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static char lower(char c) {
        return isUpper(c) ? (char) (c + 32) : c;
    }

    private static char upper(char c) {
        return isLower(c) ? (char) (c - 32) : c;
    }

    static String lower(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            out.setCharAt(i, lower(text.charAt(i)));
        }
        return out.toString();
    }

    static String upper(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            out.setCharAt(i, upper(text.charAt(i)));
        }
        return out.toString();
    }

    static String swap(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.setCharAt(i, isLower(c) ? upper(c) : lower(c));
        }
        return out.toString();
    }

    static String capitalize(String text) {
        return text.isEmpty() ? text : upper(text.substring(0, 1)) + lower(text.substring(1));
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.setCharAt(i, inWord ? lower(c) : upper(c));
            inWord = isLower(c) || isUpper(c);
        }
        return out.toString();
    }

    static boolean isLower(String text) {
        return !text.equals(upper(text)) && text.equals(lower(text));
    }

    static boolean isUpper(String text) {
        return !text.equals(lower(text)) && text.equals(upper(text));
    }

    static boolean isTitle(String text) {
        boolean letters = !text.equals(lower(text)) || !text.equals(upper(text));
        return letters && text.equals(title(text));
    }
}
