package dev.tally.python.syntax;

import dev.tally.source.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Marks up Python for reading: keywords, strings, numbers, comments, and the names that {@code def} and {@code class}
 * bind. It follows the lexical rules of Python 3.13 but takes anything: code that is broken, cut off, or full of gaps is
 * marked as far as it goes, and no character is lost or added.
 *
 * <p>The markup is {@code <span class="tok-…">}: {@code k} keyword, {@code s} string, {@code n} number, {@code c}
 * comment, {@code f} a name being defined. No span goes over the end of a line.
 */
public final class Highlighter {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");
    private static final Set<String> DEFINING = Set.of("def", "class");

    private final String code;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** What stands before this is in {@link #out}; from here to where we are, nothing is marked. */
    private int written;

    private boolean defining;

    private Highlighter(String code) {
        this.code = code;
    }

    /** The code as HTML. */
    public static String html(String code) {
        Highlighter highlighter = new Highlighter(code);
        highlighter.run();
        return highlighter.out.toString();
    }

    /** The code as HTML, a string for each line. */
    public static List<String> lines(String code) {
        return new ArrayList<>(List.of(html(code).split("\n", -1)));
    }

    private void run() {
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '#') {
                mark("c", endOfLine());
            } else if (isQuote(c)) {
                string(at);
            } else if (isDigit(c) || c == '.' && at + 1 < code.length() && isDigit(code.charAt(at + 1))) {
                mark("n", endOfNumber());
            } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
                word();
            } else {
                at++;
            }
        }
        HtmlText.escape(code, written, at, out);
    }

    private void word() {
        int end = at;
        while (end < code.length() && (Character.isUnicodeIdentifierPart(code.charAt(end)))) {
            end++;
        }
        String word = code.substring(at, end);
        if (end < code.length() && isQuote(code.charAt(end)) && isPrefix(word)) {
            string(end);
        } else if (KEYWORDS.contains(word)) {
            mark("k", end);
            defining = DEFINING.contains(word);
        } else if (defining) {
            mark("f", end);
            defining = false;
        } else {
            at = end;
        }
    }

    /** A string whose prefix starts where we are and whose quotes start at {@code quotes}. */
    private void string(int quotes) {
        char quote = code.charAt(quotes);
        boolean triple = code.startsWith(String.valueOf(quote).repeat(3), quotes);
        int end = quotes + (triple ? 3 : 1);
        while (end < code.length()) {
            char c = code.charAt(end);
            if (c == '\\') {
                end++;
            } else if (c == quote
                    && (!triple || code.startsWith(String.valueOf(quote).repeat(3), end))) {
                end += triple ? 3 : 1;
                mark("s", end);
                return;
            } else if (c == '\n' && !triple) {
                break;
            }
            end++;
        }
        mark("s", Math.min(end, code.length()));
    }

    private int endOfLine() {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end;
    }

    private int endOfNumber() {
        int end = at;
        while (end < code.length()) {
            char c = code.charAt(end);
            boolean sign = (c == '+' || c == '-')
                    && (code.charAt(end - 1) == 'e' || code.charAt(end - 1) == 'E')
                    && !code.startsWith("0x", at);
            if (!isDigit(c) && c != '.' && c != '_' && !Character.isLetter(c) && !sign) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isPrefix(String word) {
        if (word.length() > 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ("rRbBuUfF".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void mark(String kind, int end) {
        HtmlText.escape(code, written, at, out);
        while (at < end) {
            int line = Math.min(end, endOfLine());
            if (line > at) {
                out.append("<span class=\"tok-").append(kind).append("\">");
                HtmlText.escape(code, at, line, out);
                out.append("</span>");
            }
            out.append(line < end ? "\n" : "");
            at = line + 1;
        }
        at = end;
        written = end;
    }
}
