package dev.tally.python.code;

/** Takes the common indentation off a docstring (CPython 3.13 {@code Python/compile.c}, {@code _PyCompile_CleanDoc}). */
final class Docstrings {
    private static final int TAB = 8;

    private Docstrings() {}

    static String clean(String doc) {
        String expanded = doc.indexOf('\t') >= 0 ? expandTabs(doc) : doc;
        int firstLineEnd = expanded.indexOf('\n');
        int skipped = 0;
        while (skipped < expanded.length() && expanded.charAt(skipped) == ' ') {
            skipped++;
        }
        if (firstLineEnd < 0) {
            return expanded.substring(skipped);
        }
        int margin = margin(expanded, firstLineEnd + 1);
        StringBuilder out = new StringBuilder();
        out.append(expanded, Math.min(skipped, firstLineEnd + 1), firstLineEnd + 1);
        int at = firstLineEnd + 1;
        while (at < expanded.length()) {
            int end = expanded.indexOf('\n', at);
            int next = end < 0 ? expanded.length() : end + 1;
            int from = at;
            while (from < next && from - at < margin && expanded.charAt(from) == ' ') {
                from++;
            }
            out.append(expanded, from, next);
            at = next;
        }
        return out.toString();
    }

    /** The least indentation of the lines from here on that are not blank; 0 where all are. */
    private static int margin(String text, int start) {
        int margin = Integer.MAX_VALUE;
        int at = start;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && text.charAt(at) != '\n') {
                margin = Math.min(margin, at - from);
            }
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return margin == Integer.MAX_VALUE ? 0 : margin;
    }

    private static String expandTabs(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int spaces = TAB - column % TAB;
                out.append(" ".repeat(spaces));
                column += spaces;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : Character.isLowSurrogate(c) ? column : column + 1;
            }
        }
        return out.toString();
    }
}
