package dev.tally.site;

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
    private static final Pattern TERM = Pattern.compile("(.+?)\n%exp\n(.*?)\n%(?:\n|$)", Pattern.DOTALL);

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
        Matcher term = TERM.matcher(code);
        StringBuilder terms = new StringBuilder();
        while (term.find()) {
            terms.append("<div><dt>").append(term.group(1).strip()).append("</dt>\n<dd>");
            terms.append(Html.ofQuoted(plain(Html.unescape(term.group(2))))).append("</dd></div>\n");
        }
        return terms.isEmpty() ? html : "<dl class=\"terms\">\n" + terms + "</dl>";
    }

    private static String plain(String markdown) {
        return STRESSED.matcher(markdown).replaceAll("$1");
    }
}
