package dev.tally.site;

import dev.tally.source.HtmlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a game, to be read: what stands between {@code %exp} and {@code %} explains what stands before it. In a
 * paragraph it becomes a remark; in a block of code, which then lists what falls down in the game, each with why it belongs
 * there, a list of terms.
 */
final class GameText {
    private static final Pattern REMARK = Pattern.compile("<p>%exp\\s+(.*?)\\s*%</p>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<pre><code[^>]*>([^<]*)</code></pre>");
    private static final Pattern STRESSED = Pattern.compile("\\*{1,2}(?! )([^*`\n]+)(?<! )\\*{1,2}");
    private static final String EXPLAINED = "\n%exp\n";

    private GameText() {}

    static String readable(String html) {
        if (!html.contains("%exp")) {
            return html;
        }
        String remarked = REMARK.matcher(html).replaceAll("<p class=\"explains\">$1</p>");
        return CODE.matcher(remarked).replaceAll(code -> Matcher.quoteReplacement(terms(code.group(1), code.group())));
    }

    /** @param html of the code, for where it has no terms */
    private static String terms(String code, String html) {
        StringBuilder terms = new StringBuilder();
        int from = 0;
        // A term has a character at least.
        for (int at = code.indexOf(EXPLAINED, 1); at >= 0; at = code.indexOf(EXPLAINED, from + 1)) {
            int explanation = at + EXPLAINED.length();
            int end = end(code, explanation);
            if (end < 0) {
                break;
            }
            terms.append("<div><dt>").append(code.substring(from, at).strip()).append("</dt>\n<dd>");
            terms.append(Html.ofQuoted(plain(HtmlText.unescape(code.substring(explanation, end)))));
            terms.append("</dd></div>\n");
            from = Math.min(end + "\n%\n".length(), code.length());
        }
        return terms.isEmpty() ? html : "<dl class=\"terms\">\n" + terms + "</dl>";
    }

    /** Where an explanation ends: before a line that is a percent sign, or -1. */
    private static int end(String code, int from) {
        int end = code.indexOf("\n%", from);
        while (end >= 0 && end + 2 < code.length() && code.charAt(end + 2) != '\n') {
            end = code.indexOf("\n%", end + 2);
        }
        return end;
    }

    private static String plain(String markdown) {
        return STRESSED.matcher(markdown).replaceAll("$1");
    }
}
