package dev.tally.verify;

import dev.tally.python.code.Compiler;
import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.Optional;

/** The place at which CPython gives up reading a program; its traceback has the line, and carets. */
final class SyntaxPlace {
    private static final int NESTING = 200;

    private SyntaxPlace() {}

    static Optional<Span> in(Source program) {
        try {
            Compiler.compile(Parser.parse(program, NESTING, CharacterNames.ANY), Compiler.Mode.PROGRAM, NESTING);
            return Optional.empty();
        } catch (SyntaxError misread) {
            return Optional.of(misread.span()).filter(span -> !span.equals(Span.NONE));
        } catch (Unsupported unknown) {
            return Optional.empty();
        }
    }
}
