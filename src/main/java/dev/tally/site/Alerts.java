package dev.tally.site;

import dev.tally.source.HtmlText;
import java.util.regex.Pattern;

/** Gives the alerts in the markup of an insight their titles, in the language of the course. */
final class Alerts {
    private static final String MARK = "data-alert=\"";
    private static final Pattern START = Pattern.compile("<div class=\"alert\" role=\"note\" data-alert=\"(\\w+)\">");

    private Alerts() {}

    static String titled(String html, Words words) {
        return html.contains(MARK)
                ? START.matcher(html)
                        .replaceAll(start -> start.group() + "\n<p class=\"label\">"
                                + HtmlText.escape(words.get("alert." + start.group(1))) + "</p>")
                : html;
    }
}
