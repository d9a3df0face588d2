package dev.tally.course;

import dev.tally.source.Source;
import dev.tally.source.Span;

/** The lines of a file, counted from 0, as the readers of its parts look at them. */
final class Lines {
    private final Source source;

    Lines(Source source) {
        this.source = source;
    }

    int count() {
        return source.lineCount();
    }

    /** The line without its end. */
    String text(int line) {
        return source.lineText(line + 1);
    }

    /** Where the line starts; the end of the text for the line after the last. */
    int start(int line) {
        return line < source.lineCount()
                ? source.lineStart(line + 1)
                : source.text().length();
    }

    /** The line that holds an offset. */
    int lineAt(int offset) {
        return source.line(offset) - 1;
    }

    /** From the line's first visible character to its last. */
    Span span(int line) {
        String text = text(line);
        int from = start(line);
        int first = 0;
        int last = text.length();
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return new Span(from + first, from + last);
    }

    boolean isBlank(int line) {
        String text = text(line);
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first line from here that is not blank, or {@code end}. */
    int skipBlank(int line, int end) {
        int at = line;
        while (at < end && isBlank(at)) {
            at++;
        }
        return at;
    }

    /** A line of three dashes or more and nothing else. */
    boolean isRule(int line) {
        String text = trim(text(line));
        return text.length() >= 3 && text.chars().allMatch(c -> c == '-');
    }

    /** Without white space and characters of no width at its ends. */
    static String trim(String text) {
        int first = 0;
        int last = text.length();
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return text.substring(first, last);
    }

    /** White space, or a character that has no width: authors paste both without seeing them. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || c == '\uFEFF'
                || Character.isWhitespace(c);
    }
}
