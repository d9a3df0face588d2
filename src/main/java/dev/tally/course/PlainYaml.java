package dev.tally.course;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the YAML that nearly all settings are written in: a key a line, with words, a quoted text or a block of lines
 * after it, or under it further keys, or a list of such values. All else, and what only might be more than that, is left
 * to the library, which takes many times as long; what is read here it reads alike, to the last place.
 */
final class PlainYaml {
    /** Longer texts may hold more leaves, deeper ones more levels, than {@link SettingsReader} takes. */
    private static final int LENGTH_LIMIT = 10_000;

    private static final int DEPTH_LIMIT = 10;

    private final String text;
    private final int end;
    private final List<Settings.Entry> entries = new ArrayList<>();
    /** Where the line after this one starts. */
    private int next;
    /** The columns that this line is indented by; -1 after the last line. */
    private int indent;
    /** This line without white space around it. */
    private int from;

    private int to;
    /** Where it ends, with the spaces after it. */
    private int lineEnd;
    /** How many blank lines stand before this one, and whether any of them has spaces. */
    private int blankLines;

    private boolean afterSpaces;

    private PlainYaml(String text, Span span) {
        this.text = text;
        this.next = span.start();
        this.end = span.end();
    }

    /** The settings; empty where it is for the library to say what they are. */
    static Optional<Settings> read(Source source, Span span) {
        PlainYaml yaml = new PlainYaml(source.text(), span);
        yaml.nextLine();
        boolean plain = span.length() <= LENGTH_LIMIT && yaml.mapping(0, 0) && !yaml.entries.isEmpty();
        return plain ? Optional.of(new Settings(yaml.entries)) : Optional.empty();
    }

    /** Goes to the next line that is not blank. */
    private void nextLine() {
        indent = -1;
        blankLines = 0;
        afterSpaces = false;
        while (next < end && indent < 0) {
            int start = next;
            int feed = text.indexOf('\n', start);
            next = feed < 0 || feed >= end ? end : feed + 1;
            to = feed < 0 || feed >= end ? end : feed;
            if (to > start && text.charAt(to - 1) == '\r') {
                to--;
            }
            lineEnd = to;
            from = skipSpaces(start);
            if (from < to) {
                indent = from - start;
            } else {
                blankLines++;
                afterSpaces |= from > start;
            }
            while (to > from && text.charAt(to - 1) == ' ') {
                to--;
            }
        }
    }

    private int skipSpaces(int start) {
        int at = start;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Keys at one column, with their values; false where something is not plain. */
    private boolean mapping(int column, int depth) {
        while (indent == column) {
            int colon = keyEnd();
            if (colon == to || text.charAt(colon) != ':') {
                return false;
            }
            if (depth == 0) {
                Span key = new Span(from, colon);
                entries.add(new Settings.Entry(text.substring(from, colon), key, new ArrayList<>(), new ArrayList<>()));
            }
            int value = skipSpaces(colon + 1);
            boolean plain = value == to ? below(column, depth) : value > colon + 1 && value(value, column);
            if (!plain) {
                return false;
            }
        }
        return indent < column;
    }

    /** The end of the letters, digits and marks that a key is made of; it starts with a letter. */
    private int keyEnd() {
        int at = from;
        while (at < to && (isLetter(text.charAt(at)) || at > from && isInner(text.charAt(at)))) {
            at++;
        }
        return at == from ? to : at;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isInner(char c) {
        return c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    /** What stands under a key that has nothing after it: a list may start in the key's own column. */
    private boolean below(int column, int depth) {
        nextLine();
        if (indent >= column && isItem()) {
            return sequence(indent);
        }
        return indent <= column || depth < DEPTH_LIMIT && mapping(indent, depth + 1);
    }

    private boolean sequence(int column) {
        while (indent == column && isItem()) {
            int value = skipSpaces(from + 1);
            if (value == to || !value(value, column)) {
                return false;
            }
        }
        return indent <= column;
    }

    private boolean isItem() {
        return text.charAt(from) == '-' && (from + 1 == to || text.charAt(from + 1) == ' ');
    }

    private boolean value(int start, int column) {
        char first = text.charAt(start);
        boolean quoted = first == '"' || first == '\'';
        if (first == '>' || first == '|') {
            return block(start, column);
        }
        if (quoted ? !isQuoted(start, first) : !isPlain(start)) {
            return false;
        }
        add(quoted ? text.substring(start + 1, to - 1) : text.substring(start, to), start, to);
        // Whether the value goes on is seen by the next line's indentation.
        nextLine();
        return true;
    }

    private void add(String value, int start, int stop) {
        if (!value.isEmpty()) {
            Settings.Entry entry = entries.get(entries.size() - 1);
            entry.values().add(value);
            entry.spans().add(new Span(start, stop));
        }
    }

    /** A text in the lines after {@code >-} or {@code |}; it ends where the next line starts. */
    private boolean block(int start, int column) {
        String mark = text.substring(start, to);
        nextLine();
        if (indent <= column || blankLines > 0) {
            return false;
        }
        StringBuilder value = new StringBuilder();
        boolean plain =
                switch (mark) {
                    case ">-" -> folded(indent, value);
                    case "|" -> literal(indent, value);
                    default -> false;
                };
        add(value.toString(), start, indent < 0 ? end : from - indent);
        return plain && !afterSpaces;
    }

    /** Lines that become one; none stands further in than the others. */
    private boolean folded(int column, StringBuilder value) {
        while (indent == column && blankLines == 0) {
            if (to < lineEnd || !isPrintable(from, to)) {
                return false;
            }
            value.append(value.isEmpty() ? "" : " ").append(text, from, to);
            nextLine();
        }
        return indent < column;
    }

    /** Lines as they are, the blank ones among them. */
    private boolean literal(int column, StringBuilder value) {
        while (indent >= column) {
            if (afterSpaces || !isPrintable(from, to) || text.charAt(next - 1) != '\n') {
                return false;
            }
            value.repeat('\n', blankLines)
                    .append(text, from - indent + column, lineEnd)
                    .append('\n');
            nextLine();
        }
        return true;
    }

    /** Whether it is one text in quotes, and no escape in it. */
    private boolean isQuoted(int start, char quote) {
        if (to - start < 2 || text.charAt(to - 1) != quote) {
            return false;
        }
        for (int i = start + 1; i < to - 1; i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\' && quote == '"') {
                return false;
            }
        }
        return isPrintable(start + 1, to - 1);
    }

    /** Whether it is words: no mark of YAML at its start, no key and no comment in it. */
    private boolean isPlain(int start) {
        char first = text.charAt(start);
        if (!isLetter(first) && !isInner(first) || first == '-') {
            return false;
        }
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            boolean key = c == ':' && (i + 1 == to || text.charAt(i + 1) == ' ');
            boolean comment = c == '#' && text.charAt(i - 1) == ' ';
            if (key || comment) {
                return false;
            }
        }
        return isPrintable(start, to);
    }

    /** Whether they are characters as YAML 1.2 section 5.1 prints them, and end no line. */
    private boolean isPrintable(int start, int stop) {
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            if (c > '~' ? !isPrintableBeyondAscii(text, i) : c < ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintableBeyondAscii(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            // The second of a pair is seen with the first.
            return Character.isSupplementaryCodePoint(text.codePointAt(at))
                    || Character.isLowSurrogate(c) && Character.isSupplementaryCodePoint(text.codePointBefore(at + 1));
        }
        return c >= '\u00A0' && c <= '\uFFFD' && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
    }
}
