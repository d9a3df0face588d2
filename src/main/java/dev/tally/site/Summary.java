package dev.tally.site;

import dev.tally.course.Block;
import dev.tally.course.Insight;
import dev.tally.course.Section;
import dev.tally.course.SectionKind;
import java.util.regex.Pattern;

/** How a text begins: its first paragraph without markup, cut where it is long. */
final class Summary {
    private static final int LONGEST = 200;
    private static final String PARAGRAPH = "<p>";
    private static final Pattern CALL = Pattern.compile("<sup class=\"fn\">.*?</sup>", Pattern.DOTALL);

    private Summary() {}

    /** Of an insight; empty where its content is no text. */
    static String of(Insight insight) {
        for (Section section : insight.sections()) {
            if (section.kind() == SectionKind.CONTENT) {
                for (Block block : section.blocks()) {
                    String text = block instanceof Block.Markup markup ? of(markup.html()) : "";
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }

    /** Of markup that our own renderer wrote. */
    static String of(String html) {
        int start = html.indexOf(PARAGRAPH);
        while (start >= 0) {
            int from = start + PARAGRAPH.length();
            int end = html.indexOf("</p>", from);
            if (end < 0) {
                break;
            }
            String text = Html.inOneLine(Html.text(withoutCalls(html.substring(from, end))));
            if (!text.isEmpty()) {
                return cut(text);
            }
            start = html.indexOf(PARAGRAPH, end);
        }
        return "";
    }

    private static String withoutCalls(String html) {
        return html.contains("<sup") ? CALL.matcher(html).replaceAll("") : html;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        boolean inPair = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, inPair ? end - 1 : end).stripTrailing() + "…";
    }
}
