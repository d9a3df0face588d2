package dev.tally.python.syntax;

import dev.tally.source.Source;
import dev.tally.source.Span;

/**
 * Thrown by the lexer, the parser, the scopes and the compiler for a program that is not Python 3.13.
 * Carries what CPython's {@code SyntaxError} does: type, message and place.
 */
public final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A column that is that of the span. */
    private static final int OF_SPAN = Integer.MIN_VALUE;

    /** {@code SyntaxError}, {@code IndentationError} or {@code TabError}. */
    private final String type;

    private final transient Span span;
    private final transient Place place;

    /**
     * What CPython's place has of its own.
     *
     * @param lineEnd whether the text of the line has its end
     * @param bytes whether columns count bytes
     * @param atEnd whether it is found where a source ends
     */
    private record Place(int column, int endColumn, boolean lineEnd, boolean bytes, boolean atEnd) {
        static final Place PLAIN = new Place(OF_SPAN, OF_SPAN, true, false, false);
    }

    private SyntaxError(String type, String message, Span span, Place place) {
        super(message, null, false, false);
        this.type = type;
        this.span = span;
        this.place = place;
    }

    public SyntaxError(String type, String message, Span span) {
        this(type, message, span, Place.PLAIN);
    }

    public SyntaxError(String message, Span span) {
        this("SyntaxError", message, span);
    }

    public String type() {
        return type;
    }

    public Span span() {
        return span;
    }

    /** CPython's message. */
    public String message() {
        return String.valueOf(getMessage());
    }

    private SyntaxError with(Place other) {
        return new SyntaxError(type, message(), span, other);
    }

    /** The same, found by the parser where the source ends. */
    SyntaxError atEnd() {
        return with(new Place(place.column, place.endColumn, place.lineEnd, place.bytes, true));
    }

    /** The same, where CPython gives no column for the end, or 0 or -1 in its stead. The end is in the same line then. */
    SyntaxError endingAt(int endColumn) {
        return with(new Place(place.column, endColumn, place.lineEnd, place.bytes, place.atEnd));
    }

    /** The same, where CPython counts columns otherwise than elsewhere. */
    SyntaxError at(int column, int endColumn) {
        return with(new Place(column, endColumn, place.lineEnd, place.bytes, place.atEnd));
    }

    /** The same, where the text that CPython shows of it lacks its line's end unless this is so. */
    SyntaxError withLineEnd(boolean lineEnd) {
        return with(new Place(place.column, place.endColumn, lineEnd, place.bytes, place.atEnd));
    }

    /** The same, where columns count the bytes of UTF-8: the parser makes characters of them, scopes and compiler do not. */
    public SyntaxError inBytes() {
        return with(new Place(place.column, place.endColumn, place.lineEnd, true, place.atEnd));
    }

    /**
     * Whether the line's end belongs to the exception's {@code text}: the tokenizer leaves it out, the parser where it has read
     * on.
     */
    public boolean hasLineEnd() {
        return place.lineEnd;
    }

    /** {@code lineno}; the end of a text that ends a line is in that line. */
    public int line(Source source) {
        return source.line(Math.max(0, Math.min(span.start(), source.text().length() - 1)));
    }

    /** {@code offset}. */
    public int column(Source source) {
        return place.column != OF_SPAN ? place.column : column(source, line(source), span.start());
    }

    /** {@code offset} in a program that is read from a file: there CPython has let go of the last line where it ends. */
    public int columnInFile(Source source) {
        return place.atEnd ? 0 : column(source);
    }

    /** {@code end_lineno}. */
    public int endLine(Source source) {
        return place.endColumn != OF_SPAN ? line(source) : source.line(end(source));
    }

    /** {@code end_offset}. A token that is a line's end is one column wide. */
    public int endColumn(Source source) {
        if (place.endColumn != OF_SPAN) {
            return place.endColumn;
        }
        int end = end(source);
        int beyond = end < span.end() || isOpenEnd(source) ? 1 : 0;
        int column = column(source, source.line(end), end) + beyond;
        int line = line(source);
        return source.line(end) == line ? column : Math.min(column, shownLength(source, line) + 1);
    }

    /** CPython looks for the columns of both ends in the first line. */
    private int shownLength(Source source, int line) {
        String text = source.lineText(line);
        return text.codePointCount(0, text.length()) + (place.lineEnd ? 1 : 0);
    }

    private int end(Source source) {
        String text = source.text();
        int end = span.end();
        if (end == span.start() || !Characters.isLineEnd(text.charAt(end - 1))) {
            return end;
        }
        boolean two = end - 1 > span.start() && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\r';
        return two ? end - 2 : end - 1;
    }

    /** Whether it is the end of a text whose last line has none: CPython gives it one. */
    private boolean isOpenEnd(Source source) {
        String text = source.text();
        boolean atEnd = span.start() == text.length() && !text.isEmpty();
        return atEnd && !Characters.isLineEnd(text.charAt(text.length() - 1));
    }

    private int column(Source source, int line, int offset) {
        int start = source.lineStart(line);
        String before = source.text().substring(start, offset);
        return (place.bytes
                        ? before.codePoints().map(SyntaxError::bytesOf).sum()
                        : before.codePointCount(0, before.length()))
                + 1;
    }

    private static int bytesOf(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
