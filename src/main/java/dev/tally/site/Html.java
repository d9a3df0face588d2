package dev.tally.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small work on HTML that our own renderer wrote. */
final class Html {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LINK = Pattern.compile("</?a(?:\\s[^>]*)?>");

    private Html() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The text of a stretch of markup, its references to characters resolved. */
    static String text(String html) {
        return unescape(TAG.matcher(html).replaceAll(""));
    }

    static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A text in which code stands between backquotes. */
    static String ofQuoted(String text) {
        StringBuilder out = new StringBuilder();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            out.append(i % 2 == 1 ? "<code>" + escape(parts[i]) + "</code>" : escape(parts[i]));
        }
        return out.toString();
    }

    /** Without its links: what one presses cannot stand inside something else that one presses. */
    static String withoutLinks(String html) {
        return LINK.matcher(html).replaceAll("");
    }

    /** The element with an id, whole; empty where there is none. */
    static String element(String html, String id) {
        int start = html.lastIndexOf('<', Math.max(0, html.indexOf(" id=\"" + id + "\"")));
        if (start < 0) {
            return "";
        }
        int end = start + 1;
        while (Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        Matcher tag = Pattern.compile("<(/?)" + html.substring(start + 1, end) + "[\\s>]")
                .matcher(html)
                .region(start, html.length());
        int open = 0;
        while (tag.find()) {
            open += tag.group(1).isEmpty() ? 1 : -1;
            if (open == 0) {
                return html.substring(start, tag.end());
            }
        }
        return "";
    }

    /** Every stretch of text outside tags, put through a change. */
    static String mapText(String html, java.util.function.UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder(html.length() + 64);
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            out.append(change.apply(html.substring(from, tag.start()))).append(tag.group());
            from = tag.end();
        }
        return out.append(change.apply(html.substring(from))).toString();
    }
}
