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
        String text = source.text();
        int end = start(line + 1);
        int first = skipBlanks(text, start(line), end);
        int last = end;
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        // In a line without any, where its text ends.
        return first < end ? new Span(first, last) : new Span(textEnd(line), textEnd(line));
    }

    private int textEnd(int line) {
        return start(line) + text(line).length();
    }

    boolean isBlank(int line) {
        return isBlank(source.text(), start(line), start(line + 1));
    }

    /** Whether a stretch of a text has no visible character. */
    static boolean isBlank(String text, int from, int to) {
        return skipBlanks(text, from, to) == to;
    }

    private static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean startsWith(int line, String prefix) {
        return source.text().startsWith(prefix, start(line));
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
        String text = source.text();
        int end = start(line + 1);
        int first = skipBlanks(text, start(line), end);
        int last = first;
        while (last < end && text.charAt(last) == '-') {
            last++;
        }
        return last - first >= 3 && isBlank(text, last, end);
    }

    /** A rule, or what markdown draws as one too: three stars, dashes or low lines or more, with blanks between them. */
    boolean isBreak(int line) {
        String text = source.text();
        int end = start(line + 1);
        int first = skipBlanks(text, start(line), end);
        if (first == end || "*-_".indexOf(text.charAt(first)) < 0) {
            return false;
        }
        int marks = 0;
        for (int i = first; i < end; i++) {
            if (text.charAt(i) == text.charAt(first)) {
                marks++;
            } else if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return marks >= 3;
    }

    /** Whether a line is nothing but equals signs, two or more: what underlines a title. */
    boolean isUnderline(int line) {
        String text = trim(text(line));
        return text.length() > 1 && text.chars().allMatch(c -> c == '=');
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
        return c <= ' ' || c > '~' && isBlankBeyondAscii(c);
    }

    private static boolean isBlankBeyondAscii(char c) {
        return c == '\u00A0'
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || c == '\uFEFF'
                || Character.isWhitespace(c);
    }
}
