package dev.tally.python.syntax;

import dev.tally.source.Source;
import dev.tally.source.Span;

/**
 * What CPython warns of while it reads or compiles a program that it takes all the same: a {@code SyntaxWarning}. CPython 3.13
 * Parser/string_parser.c, warn_invalid_escape_sequence; Parser/tokenizer/helpers.c, _PyTokenizer_parser_warn;
 * Python/errors.c, _PyErr_EmitSyntaxWarning.
 *
 * @param place where CPython has it: it tells the line in which this begins
 * @param about the characters that it is about: of an escape in a string the escape alone
 * @param error what it becomes where a filter makes errors of warnings; another one where the tokens hold one that comes first
 */
public record SyntaxWarning(String message, Span place, Span about, SyntaxError error, Finder finder) {
    /** Who has found it. */
    public enum Finder {
        TOKENIZER,
        /** The tokenizer, within an f-string. */
        TOKENIZER_IN_FSTRING,
        PARSER,
        COMPILER
    }

    /** One of the compiler, about all of its place. */
    public SyntaxWarning(SyntaxError error) {
        this(error.message(), error.span(), error.span(), error, Finder.COMPILER);
    }

    /** The same in another place. */
    SyntaxWarning at(Span other, SyntaxError otherError) {
        return new SyntaxWarning(message, other, about, otherError, finder);
    }

    public boolean isLexical() {
        return finder == Finder.TOKENIZER || finder == Finder.TOKENIZER_IN_FSTRING;
    }

    /** {@code lineno}. */
    public int line(Source source) {
        return source.line(place.start());
    }
}
