package dev.tally.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fits the markup of an insight into a page: headings take the levels that are free there, Python is marked up, and a
 * wide table scrolls in a box of its own.
 */
final class Prose {
    private static final Pattern HEADING = Pattern.compile("<(/?)h([1-6])(?=[\\s>])");
    private static final Pattern CODE =
            Pattern.compile("<pre><code class=\"language-([\\w+#-]+)\">(.*?)</code></pre>", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("<table>.*?</table>", Pattern.DOTALL);
    private static final Pattern LONE_GAP = Pattern.compile("<p>\\s*\\?{3}\\s*</p>\\s*");
    private static final Pattern GAP = Pattern.compile("\\?{3}");
    /** A reference, not the character itself: a page without wide characters is half the memory, and quicker to write. */
    private static final Pattern TOP_HEADING = Pattern.compile("<h2 id=\"([^\"]*)\">(.*?)</h2>", Pattern.DOTALL);

    static final String GAP_MARK = "<span class=\"gap\">&emsp;</span>";

    private Prose() {}

    /**
     * A stretch of an insight as it stands in the page.
     *
     * @param under the level of the heading above it
     */
    static String html(String html, int under) {
        String levelled = ifHeld("<h", html, text -> headings(text, under + 1));
        String marked = ifHeld(
                "<pre>", levelled, text -> CODE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(code(m))));
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
        if (!text.contains("???")) {
            return text;
        }
        if (!typed && GAP.matcher(Html.text(text)).results().count() == 1) {
            text = LONE_GAP.matcher(text).replaceFirst("");
        }
        int[] count = {0};
        return Html.mapText(text, t -> GAP.matcher(t).replaceAll(m -> Matcher.quoteReplacement(gap.apply(++count[0]))));
    }

    /** Most stretches hold nothing to change, which looking for a mark tells sooner than matching a pattern. */
    private static String ifHeld(String mark, String html, UnaryOperator<String> change) {
        return html.contains(mark) ? change.apply(html) : html;
    }

    /** The levels that the markup uses become consecutive ones from a level on, so that none is skipped on the way down. */
    private static String headings(String html, int highest) {
        List<Integer> used = HEADING.matcher(html)
                .results()
                .map(Prose::level)
                .distinct()
                .sorted()
                .toList();
        return HEADING.matcher(html)
                .replaceAll(m -> "<" + m.group(1) + "h" + Math.min(6, highest + used.indexOf(level(m))));
    }

    private static int level(MatchResult heading) {
        return Integer.parseInt(heading.group(2));
    }

    private static String code(MatchResult block) {
        return code(block.group(1), Html.unescape(block.group(2)));
    }

    /** Code in a language as it stands in a page; one that is not known stays as it is. */
    static String code(String language, String text) {
        String body = isPython(language)
                ? PythonHighlighter.html(text)
                : CodeHighlighter.html(language, text).orElseGet(() -> Html.escape(text));
        String known = language.isEmpty() ? "" : " class=\"language-" + Html.escape(language) + "\"";
        return "<pre><code" + known + ">" + body + "</code></pre>";
    }

    /** The highest headings of a stretch of a page, with their places. */
    static List<Page.Link> headings(String html) {
        List<Page.Link> found = new ArrayList<>();
        Matcher heading = TOP_HEADING.matcher(html);
        while (heading.find()) {
            found.add(new Page.Link(Html.text(heading.group(2)), "#" + Html.unescape(heading.group(1))));
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
