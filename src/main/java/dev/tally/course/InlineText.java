package dev.tally.course;

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
        if (isCode(markdown)) {
            return new Rich(markdown, code(markdown), Lines.trim(withoutMarks(markdown)));
        }
        MarkdownWriter writer = writer(insight, markdown, span);
        String plain = writer.writeInline().map(PlainText::of).map(Lines::trim).orElse(markdown);
        return new Rich(markdown, written(writer, markdown), plain);
    }

    static String html(InsightText insight, String markdown, Span span) {
        if (isPlain(markdown)) {
            return Html.escape(markdown);
        }
        if (isCode(markdown)) {
            return code(markdown);
        }
        MarkdownWriter writer = writer(insight, markdown, span);
        writer.writeInline();
        return written(writer, markdown);
    }

    private static String code(String markdown) {
        return "<code>" + Html.escape(withoutMarks(markdown)) + "</code>";
    }

    private static String withoutMarks(String code) {
        return code.substring(1, code.length() - 1);
    }

    private static MarkdownWriter writer(InsightText insight, String markdown, Span span) {
        return new MarkdownWriter(insight, markdown, span.start(), (fence, node) -> false);
    }

    /** What was written; where nobody would see any of it, as with a tag alone, what stands in the file. */
    private static String written(MarkdownWriter writer, String markdown) {
        String html = writer.take().strip();
        boolean seen = html.contains("<img")
                || html.contains("<code>")
                || !html.startsWith("<")
                || !HtmlTag.all(html).replaceAll("").isBlank();
        return seen && !html.isEmpty() ? html : Html.escape(markdown);
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
