package dev.tally.python.code;

import dev.tally.source.Source;
import dev.tally.source.Span;

/** The place of an instruction while it is compiled; {@link #NONE} marks what CPython calls artificial. */
record Loc(int line, Span span) {
    static final Loc NONE = new Loc(Code.NO_LINE, Span.NONE);

    boolean isNone() {
        return line < 0;
    }

    static Loc of(Source source, Span span) {
        return new Loc(source.line(span.start()), span);
    }

    /** A whole line without columns: where a function's own instructions stand. */
    static Loc ofLine(Source source, int line) {
        int start = source.lineStart(Math.min(line, source.lineCount()));
        return new Loc(line, new Span(start, start));
    }
}
