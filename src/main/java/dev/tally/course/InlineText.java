package dev.tally.course;

import com.vladsch.flexmark.util.ast.Document;
import dev.tally.source.Span;

/** Short texts: titles and options. Most are plain words or one piece of code, which need no parser. */
final class InlineText {
    private static final String MARKUP = "\\`*_{}[]<>&!|~\n\r";
    /** What makes a line a block of markdown when it stands at its start. */
    private static final String BLOCK_STARTS = "#+->=0123456789\t ";

    private InlineText() {}

    static Rich read(InsightText insight, Span span) {
        String markdown = insight.source().text(span);
        if (isPlain(markdown)) {
            return Rich.text(markdown);
        }
        String html = html(insight, markdown, span);
        if (!Bounds.hold(markdown)) {
            return new Rich(markdown, html, markdown);
        }
        Document document = insight.markdown().parse(markdown);
        return new Rich(markdown, html, Lines.trim(PlainText.of(document)));
    }

    static String html(InsightText insight, String markdown, Span span) {
        if (isPlain(markdown)) {
            return Html.escape(markdown);
        }
        if (isCode(markdown)) {
            return "<code>" + Html.escape(markdown.substring(1, markdown.length() - 1)) + "</code>";
        }
        MarkdownWriter writer = new MarkdownWriter(insight, markdown, span.start(), (fence, node) -> false);
        writer.writeInline();
        String html = writer.take().strip();
        return html.isEmpty() ? Html.escape(markdown) : html;
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (BLOCK_STARTS.indexOf(text.charAt(0)) >= 0 && !text.chars().allMatch(Character::isLetterOrDigit)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isWordOrSpace(c) && MARKUP.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordOrSpace(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ';
    }

    private static boolean isCode(String text) {
        int last = text.length() - 1;
        return last > 1
                && text.charAt(0) == '`'
                && text.indexOf('`', 1) == last
                && text.indexOf('\n') < 0
                && text.charAt(1) != ' '
                && text.charAt(last - 1) != ' ';
    }
}
