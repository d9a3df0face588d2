package dev.tally.python.code;

import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.source.Utf8;

/**
 * Where an instruction comes from, as CPython tells it: columns count bytes, {@link #NONE} stands for what is not known. CPython
 * 3.13 Include/internal/pycore_symtable.h, _Py_SourceLocation.
 */
public record Position(int line, int endLine, int column, int endColumn) {
    public static final int NONE = -1;

    private static final Position NOWHERE = new Position(NONE, NONE, NONE, NONE);

    /** Of the instruction that a module begins with. */
    private static final Position START = new Position(0, 1, 0, 0);

    /** Where one of the code's instructions comes from. */
    public static Position of(Code code, int instruction) {
        int line = code.lines()[instruction];
        Span span = code.span(instruction);
        Source source = code.source();
        if (span != Span.NONE && !makesGenerator(code, instruction) && has(source, span)) {
            return new Position(
                    line, source.line(span.end()), column(source, span.start()), column(source, span.end()));
        }
        return line == Code.NO_LINE ? NOWHERE : line == 0 ? START : new Position(line, line, NONE, NONE);
    }

    /** A module of the library may be there without its text. */
    private static boolean has(Source source, Span span) {
        return span.end() <= source.text().length();
    }

    /** Whether it stands before a generator's own code: RETURN_GENERATOR, and what drops the value that is sent first. */
    private static boolean makesGenerator(Code code, int instruction) {
        return isReturnGenerator(code, instruction) || instruction > 0 && isReturnGenerator(code, instruction - 1);
    }

    private static boolean isReturnGenerator(Code code, int instruction) {
        return Opcode.op(code.instructions()[instruction]) == Opcode.RETURN_GENERATOR;
    }

    private static int column(Source source, int offset) {
        return Utf8.length(source.text().substring(source.lineStart(source.line(offset)), offset));
    }
}
