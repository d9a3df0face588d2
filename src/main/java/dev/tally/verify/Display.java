package dev.tally.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The displays in a text, {@code [1, 2]}, {@code Counter({'a': 1})}, in one way of writing: without white space inside of
 * brackets, with one kind of quotes, the elements of sets sorted. What stands outside of brackets is left as it is.
 */
final class Display {
    private static final String OPENING = "[({";
    private static final String CLOSING = "])}";

    private final String text;
    private int at;

    private Display(String text) {
        this.text = text;
    }

    static String canonical(String text) {
        return new Display(text).outside();
    }

    private String outside() {
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                out.append(group());
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** A bracket and what it holds; to the end of the text where it is not closed. */
    private String group() {
        char open = text.charAt(at++);
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean pairs = false;
        char close = 0;
        while (at < text.length() && close == 0) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                element.append(group());
            } else if (c == '\'' || c == '"') {
                element.append(quoted());
            } else {
                at++;
                if (CLOSING.indexOf(c) >= 0) {
                    close = c;
                } else if (c == ',') {
                    elements.add(element.toString());
                    element.setLength(0);
                } else if (!Character.isWhitespace(c)) {
                    pairs |= c == ':';
                    element.append(c);
                }
            }
        }
        if (!element.isEmpty()) {
            elements.add(element.toString());
        }
        if (open == '{' && !pairs) {
            Collections.sort(elements);
        }
        return open + String.join(",", elements) + (close == 0 ? "" : String.valueOf(close));
    }

    private String quoted() {
        char quote = text.charAt(at);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            at++;
            return String.valueOf(quote);
        }
        String content = text.substring(at + 1, end);
        at = end + 1;
        return "'" + content + "'";
    }
}
