package dev.tally.site;

import dev.tally.python.syntax.Highlighter;
import dev.tally.source.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fits the markup of an insight into a page: headings take the levels that are free there, Python is marked up, and a
 * wide table scrolls in a box of its own.
 */
final class Prose {
    private static final String CODE = "<pre><code class=\"language-";
    private static final String CODE_END = "</code></pre>";
    private static final Pattern TABLE = Pattern.compile("<table>.*?</table>", Pattern.DOTALL);
    private static final Pattern LONE_GAP = Pattern.compile("<p>\\s*\\?{3}\\s*</p>\\s*");
    private static final String GAP = "???";
    private static final String TOP_HEADING = "<h2 id=\"";
    private static final String TOP_HEADING_END = "</h2>";

    /** A reference, not the character itself: a page without wide characters is half the memory, and quicker to write. */
    static final String GAP_MARK = "<span class=\"gap\">&emsp;</span>";

    private Prose() {}

    /**
     * A stretch of an insight as it stands in the page.
     *
     * @param under the level of the heading above it
     */
    static String html(String html, int under) {
        String levelled = ifHeld("<h", html, text -> headings(text, under + 1));
        String marked = ifHeld(CODE, levelled, Prose::highlighted);
        return ifHeld("<table>", marked, text -> TABLE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement("<div class=\"table\">" + m.group() + "</div>")));
    }

    /**
     * The text of a question, its gaps marked. A gap alone on its line is left out where it is the only one and is not
     * typed: the options stand below it.
     *
     * @param gap the mark of the n-th gap, from 1
     */
    static String prompt(String html, int under, boolean typed, IntFunction<String> gap) {
        String text = html(html, under);
        if (!text.contains(GAP)) {
            return text;
        }
        if (!typed && isAlone(Html.text(text))) {
            text = LONE_GAP.matcher(text).replaceFirst("");
        }
        int[] count = {0};
        return Html.mapText(text, t -> ifHeld(GAP, t, held -> filled(held, () -> gap.apply(++count[0]))));
    }

    private static boolean isAlone(String text) {
        int first = text.indexOf(GAP);
        return first >= 0 && text.indexOf(GAP, first + GAP.length()) < 0;
    }

    private static String filled(String text, Supplier<String> gap) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(GAP); at >= 0; at = text.indexOf(GAP, from)) {
            out.append(text, from, at).append(gap.get());
            from = at + GAP.length();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Most stretches hold nothing to change, which looking for a mark tells sooner than matching a pattern. */
    private static String ifHeld(String mark, String html, UnaryOperator<String> change) {
        return html.contains(mark) ? change.apply(html) : html;
    }

    /** The levels that the markup uses become consecutive ones from a level on, so that none is skipped on the way down. */
    private static String headings(String html, int highest) {
        int[] levels = new int[7];
        for (int at = level(html, 0); at >= 0; at = level(html, at)) {
            levels[html.charAt(at) - '0'] = 1;
        }
        int next = highest;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levels[i] == 0 ? 0 : Math.min(6, next++);
        }
        StringBuilder out = new StringBuilder(html);
        for (int at = level(html, 0); at >= 0; at = level(html, at)) {
            out.setCharAt(at, (char) ('0' + levels[html.charAt(at) - '0']));
        }
        return out.toString();
    }

    /** Where the level stands of the next tag of a heading, or -1. */
    private static int level(String html, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            int h = html.startsWith("/", at + 1) ? at + 2 : at + 1;
            if (isHeading(html, h)) {
                return h + 1;
            }
        }
        return -1;
    }

    /** Whether the name of a heading's tag stands there. */
    private static boolean isHeading(String html, int at) {
        return at + 2 < html.length()
                && html.charAt(at) == 'h'
                && html.charAt(at + 1) >= '1'
                && html.charAt(at + 1) <= '6'
                && (html.charAt(at + 2) == '>' || Character.isWhitespace(html.charAt(at + 2)));
    }

    private static String highlighted(String html) {
        StringBuilder out = new StringBuilder(2 * html.length());
        int from = 0;
        for (int at = html.indexOf(CODE); at >= 0; at = html.indexOf(CODE, at + 1)) {
            int name = at + CODE.length();
            int nameEnd = Math.max(name, html.indexOf("\">", name));
            int end = html.indexOf(CODE_END, nameEnd);
            if (end >= 0 && isName(html, name, nameEnd)) {
                String code = HtmlText.unescape(html.substring(nameEnd + "\">".length(), end));
                out.append(html, from, at).append(code(html.substring(name, nameEnd), code));
                from = end + CODE_END.length();
            }
        }
        return out.append(html, from, html.length()).toString();
    }

    /** Whether what stands there can be the name of a language. */
    private static boolean isName(String html, int from, int to) {
        int at = from;
        while (at < to && isOfName(html.charAt(at))) {
            at++;
        }
        return at == to && to > from;
    }

    private static boolean isOfName(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || "_+#-".indexOf(c) >= 0;
    }

    /** Code in a language as it stands in a page; one that is not known stays as it is. */
    static String code(String language, String text) {
        String body = isPython(language)
                ? Highlighter.html(text)
                : CodeHighlighter.html(language, text).orElseGet(() -> HtmlText.escape(text));
        String known = language.isEmpty() ? "" : " class=\"language-" + HtmlText.escape(language) + "\"";
        return "<pre><code" + known + ">" + body + "</code></pre>";
    }

    /** The highest headings of a stretch of a page, with their places. */
    static List<Page.Link> headings(String html) {
        List<Page.Link> found = new ArrayList<>();
        for (int at = html.indexOf(TOP_HEADING); at >= 0; at = html.indexOf(TOP_HEADING, at + 1)) {
            int id = at + TOP_HEADING.length();
            int idEnd = html.indexOf('"', id);
            int end = html.indexOf(TOP_HEADING_END, id);
            if (html.startsWith("\">", idEnd) && end > idEnd) {
                String title = html.substring(idEnd + 2, end);
                found.add(new Page.Link(Html.text(title), "#" + HtmlText.unescape(html.substring(id, idEnd))));
            }
        }
        return found;
    }

    private static boolean isPython(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "python", "py", "python3" -> true;
            default -> false;
        };
    }
}
