package dev.tally.course;

import dev.tally.source.Span;

/**
 * One of the answers offered to a question.
 *
 * @param markdown as the author wrote it
 * @param html rendered; without a paragraph around it where it is one
 * @param gap the gap that it fills, from 0, or -1 where it fills none
 */
public record Option(String markdown, String html, int gap, Span span) {
    public boolean isRight() {
        return gap >= 0;
    }
}
