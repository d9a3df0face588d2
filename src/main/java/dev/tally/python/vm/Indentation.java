package dev.tally.python.vm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text moved to the left and to the right: CPython 3.13 Lib/textwrap.py. */
final class Indentation {
    private Indentation() {}

    /** Without the blanks that all lines begin with; lines of nothing but blanks become empty. */
    static String dedent(String text) {
        List<String> lines = new ArrayList<>();
        String margin = null;
        for (String line : text.split("\n", -1)) {
            int blanks = blanks(line);
            if (blanks == line.length()) {
                lines.add("");
            } else {
                lines.add(line);
                margin = common(margin, line.substring(0, blanks));
            }
        }
        int width = margin == null ? 0 : margin.length();
        lines.replaceAll(line -> line.isEmpty() ? line : line.substring(width));
        return String.join("\n", lines);
    }

    private static int blanks(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static String common(@Nullable String a, String b) {
        if (a == null) {
            return b;
        }
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return a.substring(0, i);
    }

    /** With something before each line, empty ones included. */
    static String indent(String text, String before) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            out.append(before).append(text, start, end);
            start = end;
        }
        return out.toString();
    }
}
