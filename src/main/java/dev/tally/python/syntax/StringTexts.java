package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The values of what stands in strings and between the fields of f-strings, and what is warned of there. */
final class StringTexts {
    private final TokenStream in;

    StringTexts(TokenStream in) {
        this.in = in;
    }

    /**
     * @param body where it stands
     * @param place where CPython has what is wrong with it
     */
    String decode(Span body, boolean raw, boolean bytes, Supplier<Span> place, Consumer<SyntaxWarning> warnings) {
        String text = in.source().text().substring(body.start(), body.end());
        try {
            return StringDecoder.decode(text, raw, bytes, body, in.names(), invalid -> {
                Span escape = new InvalidEscape(text, invalid).within(body);
                String message = InvalidEscape.message(in.source().text().substring(escape.start(), escape.end()));
                Span told = place.get();
                warnings.accept(
                        new SyntaxWarning(message, told, escape, in.error(message, told), SyntaxWarning.Finder.PARSER));
            });
        } catch (SyntaxError undecodable) {
            throw in.error(undecodable.message(), place.get());
        }
    }

    /**
     * The value of a piece of an f-string's text. CPython decodes it once the f-string has ended, which is where a mistake is
     * told. Of a brace behind a backslash the tokenizer warns.
     *
     * @param warnings gets what is warned of in it
     */
    String piece(Span body, boolean raw, List<SyntaxWarning> warnings) {
        try {
            return decode(body, raw, false, this::end, warning -> {
                if (!isBrace(in.source().text().charAt(warning.about().start() + 1))) {
                    warnings.add(warning);
                }
            });
        } catch (SyntaxError undecodable) {
            in.warnings().add(in.position(), warnings);
            throw undecodable;
        }
    }

    private static boolean isBrace(char c) {
        return c == '{' || c == '}';
    }

    /** The text of a field that shows it, comments left out: CPython decodes it as it does the text around the field. */
    String debug(Span field, boolean raw, List<SyntaxWarning> warnings) {
        String text = plainDebug(field);
        if (text.indexOf('\\') < 0) {
            return text;
        }
        String whole = in.source().text().substring(field.start(), field.end());
        if (text.equals(StringDecoder.unifyLineEnds(whole))) {
            return piece(field, raw, warnings);
        }
        return StringDecoder.decode(text, raw, false, field, in.names(), invalid -> {
            String message = InvalidEscape.message(InvalidEscape.textOf(text, invalid));
            warnings.add(
                    new SyntaxWarning(message, end(), field, in.error(message, end()), SyntaxWarning.Finder.PARSER));
        });
    }

    /** The same as it is written. */
    String plainDebug(Span field) {
        String text = in.source().text().substring(field.start(), field.end());
        return withoutComments(StringDecoder.unifyLineEnds(text));
    }

    /** The quotes that end the f-string which is being read. */
    private Span end() {
        int ahead = 0;
        int open = 1;
        while (in.kind(ahead) != TokenKind.ERROR && in.kind(ahead) != TokenKind.END) {
            open += in.kind(ahead) == TokenKind.FSTRING_START ? 1 : 0;
            open -= in.kind(ahead) == TokenKind.FSTRING_END ? 1 : 0;
            if (open == 0) {
                break;
            }
            ahead++;
        }
        return in.token(ahead).span();
    }

    /** A doubled brace, which only the end of a piece of text can be, stands for one. */
    Span bodyOf(Token middle) {
        String text = in.text(middle);
        boolean doubled = text.endsWith("{{") || text.endsWith("}}");
        return new Span(middle.start(), middle.end() - (doubled ? 1 : 0));
    }

    /** Comments are dropped from the text up to their line's end; a number sign in quotes begins none. */
    private static String withoutComments(String text) {
        if (text.indexOf('#') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '#') {
                while (i < text.length() && text.charAt(i) != '\n') {
                    i++;
                }
                if (i < text.length()) {
                    out.append('\n');
                }
                continue;
            }
            if (c == '\'' || c == '"') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            }
            out.append(c);
        }
        return out.toString();
    }
}
