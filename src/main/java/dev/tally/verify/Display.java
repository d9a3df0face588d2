package dev.tally.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The displays in a text, {@code [1, 2]}, {@code Counter({'a': 1})}, in one way of writing: without white space inside of
 * brackets, with one kind of quotes, the elements of sets sorted. What stands outside of brackets is left as it is, but for the quotes of bytes.
 */
final class Display {
    private static final String OPENING = "[({";
    private static final String CLOSING = "])}";

    /** Brackets within so many others are signs like any: no display that Python writes nests so deep. */
    private static final int DEEPEST = 500;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Display(String text) {
        this.text = text;
    }

    static String canonical(String text) {
        Display display = new Display(text);
        while (display.at < text.length()) {
            char c = text.charAt(display.at);
            if (OPENING.indexOf(c) >= 0) {
                display.group(1);
            } else if (display.isBytes()) {
                display.out.append(c);
                display.at++;
                display.quoted();
            } else {
                display.out.append(c);
                display.at++;
            }
        }
        return display.out.toString();
    }

    /** Whether bytes start here, {@code b'a'}: they have their quotes wherever they are shown. */
    private boolean isBytes() {
        return text.charAt(at) == 'b'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '\'' || text.charAt(at + 1) == '"')
                && (at == 0 || !Words.isPart(text.charAt(at - 1)));
    }

    /** Writes a bracket and what it holds; to the end of the text where it is not closed. */
    private void group(int depth) {
        char open = text.charAt(at++);
        out.append(open);
        List<Integer> starts = new ArrayList<>(List.of(out.length()));
        boolean pairs = false;
        char close = 0;
        while (at < text.length() && close == 0) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0 && depth < DEEPEST) {
                group(depth + 1);
            } else if (c == '\'' || c == '"') {
                quoted();
            } else {
                at++;
                if (CLOSING.indexOf(c) >= 0) {
                    close = c;
                } else if (c == ',') {
                    out.append(',');
                    starts.add(out.length());
                } else if (!Character.isWhitespace(c)) {
                    pairs |= c == ':';
                    out.append(c);
                }
            }
        }
        int last = starts.get(starts.size() - 1);
        boolean ofOne = open == '(' && starts.size() == 2 && last > starts.get(0) + 1;
        if (last == out.length() && starts.size() > 1 && !ofOne) {
            // A comma with nothing behind it, which only a tuple of one element needs.
            starts.remove(starts.size() - 1);
            out.setLength(last - 1);
        }
        if (open == '{' && !pairs && starts.size() > 1) {
            sort(starts);
        }
        if (close != 0) {
            out.append(close);
        }
    }

    /** @param starts where the elements of the set that was written last start */
    private void sort(List<Integer> starts) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : out.length();
            elements.add(out.substring(starts.get(i), end));
        }
        Collections.sort(elements);
        out.setLength(starts.get(0));
        out.append(String.join(",", elements));
    }

    private void quoted() {
        char quote = text.charAt(at);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            at++;
            out.append(quote);
            return;
        }
        out.append('\'').append(text, at + 1, end).append('\'');
        at = end + 1;
    }
}
