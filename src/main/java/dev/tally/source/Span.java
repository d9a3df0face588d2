package dev.tally.source;

/**
 * A stretch of a {@link Source}: offsets in UTF-16 units, {@code start} inclusive, {@code end} exclusive.
 * Lines and columns come from the source's line table, on demand.
 */
public record Span(int start, int end) {
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** The smallest span that covers both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
