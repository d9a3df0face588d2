package dev.tally.site;

import dev.tally.source.HtmlText;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Small work on HTML that our own renderer wrote. */
final class Html {
    private static final Pattern LINK = Pattern.compile("</?a(?:\\s[^>]*)?>");

    private Html() {}

    /** The text of a stretch of markup, its references to characters resolved. */
    static String text(String html) {
        return HtmlText.unescape(withoutTags(html));
    }

    private static String withoutTags(String html) {
        int tag = html.indexOf('<');
        int end = end(html, tag);
        if (end < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        int from = 0;
        while (end >= 0) {
            out.append(html, from, tag);
            from = end + 1;
            tag = html.indexOf('<', from);
            end = end(html, tag);
        }
        return out.append(html, from, html.length()).toString();
    }

    /** Where the tag ends that starts there; -1 where it has no end, or is none. */
    private static int end(String html, int tag) {
        return tag < 0 ? -1 : html.indexOf('>', tag);
    }

    /** A text in which code stands between backquotes. */
    static String ofQuoted(String text) {
        StringBuilder out = new StringBuilder();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            out.append(i % 2 == 1 ? "<code>" + HtmlText.escape(parts[i]) + "</code>" : HtmlText.escape(parts[i]));
        }
        return out.toString();
    }

    /** A text, its stretches of white space each as one blank, and none at its ends. */
    static String inOneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (space && (blank || text.charAt(i) != ' ')) {
                out.append(text, from, i).append(blank ? "" : " ");
                from = i + 1;
            }
            blank = space;
        }
        return (from == 0 ? text : out.append(text, from, text.length()).toString()).strip();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Without its links: what one presses cannot stand inside something else that one presses. */
    static String withoutLinks(String html) {
        return html.contains("</a>") || html.contains("<a") ? LINK.matcher(html).replaceAll("") : html;
    }

    /** Every stretch of text outside tags, put through a change. */
    static String mapText(String html, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder(html.length() + 64);
        int from = 0;
        int tag = html.indexOf('<');
        for (int end = end(html, tag); end >= 0; end = end(html, tag)) {
            out.append(change.apply(html.substring(from, tag))).append(html, tag, end + 1);
            from = end + 1;
            tag = html.indexOf('<', from);
        }
        return out.append(change.apply(html.substring(from))).toString();
    }
}
