package dev.tally.course;

/**
 * A short stretch of markdown in the three forms in which it is used.
 *
 * @param markdown as the author wrote it
 * @param html rendered, without a paragraph around it
 * @param plain its text alone, for titles and for searching
 */
public record Rich(String markdown, String html, String plain) {
    public static final Rich EMPTY = new Rich("", "", "");

    /** A text without any markup in it. */
    static Rich text(String text) {
        return new Rich(text, Html.escape(text), text);
    }
}
