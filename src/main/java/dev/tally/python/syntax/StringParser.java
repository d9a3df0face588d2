package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strings and f-strings, and those that stand side by side. CPython 3.13 {@code Parser/action_helpers.c}. */
final class StringParser {
    private final TokenStream in;
    private final ExpressionParser expressions;
    private final StringTexts texts;

    StringParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
        this.texts = new StringTexts(in);
    }

    private record Quoted(boolean raw, boolean bytes, int bodyStart, int bodyEnd) {}

    /** One or more strings: a {@link Expr.Constant}, or a {@link Expr.JoinedStr} where one of them is an f-string. */
    Expr parse() {
        int start = in.start();
        List<Expr> parts = new ArrayList<>();
        boolean formatted = false;
        int bytes = 0;
        int strings = 0;
        while (in.at(TokenKind.STRING) || in.at(TokenKind.FSTRING_START)) {
            strings++;
            if (in.at(TokenKind.FSTRING_START)) {
                formatted = true;
                fstring(parts);
            } else {
                Expr.Constant constant = plain();
                bytes += constant.value() instanceof Literal.Bytes ? 1 : 0;
                parts.add(constant);
            }
        }
        Span span = in.from(start);
        if (bytes > 0 && bytes < strings) {
            throw in.error("cannot mix bytes and nonbytes literals", in.peek().span());
        }
        return formatted ? new Expr.JoinedStr(span, fold(parts)) : constant(span, parts, bytes > 0);
    }

    private static Expr constant(Span span, List<Expr> parts, boolean bytes) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String value = concatenate(parts, 0, parts.size());
        return new Expr.Constant(span, bytes ? new Literal.Bytes(value) : new Literal.Str(value));
    }

    private static String concatenate(List<Expr> parts, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (Expr part : parts.subList(from, to)) {
            if (part instanceof Expr.Constant constant) {
                out.append(valueOf(constant));
            }
        }
        return out.toString();
    }

    private static String valueOf(Expr.Constant constant) {
        return switch (constant.value()) {
            case Literal.Str s -> s.value();
            case Literal.Bytes b -> b.value();
            default -> throw new IllegalStateException("a string's part is a string");
        };
    }

    /** Neighbouring constants become one; empty ones go. */
    private static List<Expr> fold(List<Expr> parts) {
        List<Expr> folded = new ArrayList<>();
        int i = 0;
        while (i < parts.size()) {
            int end = i;
            while (end < parts.size() && parts.get(end) instanceof Expr.Constant) {
                end++;
            }
            if (end == i) {
                folded.add(parts.get(i++));
                continue;
            }
            String value = concatenate(parts, i, end);
            if (!value.isEmpty()) {
                Span span = parts.get(i).span().to(parts.get(end - 1).span());
                folded.add(new Expr.Constant(span, new Literal.Str(value)));
            }
            i = end;
        }
        return List.copyOf(folded);
    }

    private Expr.Constant plain() {
        Token token = in.peek();
        String text = in.text(token);
        Quoted quoted = quoted(text);
        Span body = new Span(token.start() + quoted.bodyStart(), token.start() + quoted.bodyEnd());
        List<SyntaxWarning> warnings = new ArrayList<>(0);
        String value = texts.decode(body, quoted.raw(), quoted.bytes(), token::span, warnings::add);
        in.warnings().add(in.position(), warnings);
        in.advance();
        Literal literal = quoted.bytes() ? new Literal.Bytes(value) : new Literal.Str(value);
        return new Expr.Constant(token.span(), literal);
    }

    private static Quoted quoted(String text) {
        boolean raw = false;
        boolean bytes = false;
        int i = 0;
        while (text.charAt(i) != '\'' && text.charAt(i) != '"') {
            raw |= text.charAt(i) == 'r' || text.charAt(i) == 'R';
            bytes |= text.charAt(i) == 'b' || text.charAt(i) == 'B';
            i++;
        }
        char quote = text.charAt(i);
        boolean triple = text.length() >= i + 6 && text.charAt(i + 1) == quote && text.charAt(i + 2) == quote;
        int size = triple ? 3 : 1;
        return new Quoted(raw, bytes, i + size, text.length() - size);
    }

    private void fstring(List<Expr> parts) {
        String prefix = in.text(in.advance());
        boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
        List<SyntaxWarning> warnings = new ArrayList<>(0);
        while (!in.at(TokenKind.FSTRING_END)) {
            part(parts, warnings, raw, true);
        }
        in.warnings().add(in.position(), warnings);
        in.advance();
    }

    /**
     * @param warnings gets what is warned of in the text
     * @param outer whether it is not within a format
     */
    private void part(List<Expr> parts, List<SyntaxWarning> warnings, boolean raw, boolean outer) {
        if (in.at(TokenKind.FSTRING_MIDDLE)) {
            Token token = in.advance();
            String value = texts.piece(texts.bodyOf(token), raw, warnings);
            if (!value.isEmpty()) {
                parts.add(new Expr.Constant(token.span(), new Literal.Str(value)));
            }
        } else if (in.at(TokenKind.LBRACE)) {
            in.enter();
            Span shown = field(parts);
            if (shown != null) {
                String text = outer ? texts.debug(shown, raw, warnings) : texts.plainDebug(shown);
                parts.add(parts.size() - 1, new Expr.Constant(shown, new Literal.Str(text)));
            }
            in.leave();
        } else {
            throw in.invalid();
        }
    }

    /** A replacement field. Where it is, if it shows its own text, which comes before it ({@code =}); null otherwise. */
    private @Nullable Span field(List<Expr> parts) {
        int start = in.advance().start();
        rejectEmpty();
        Expr value = fieldValue();
        boolean debug = in.accept(TokenKind.EQUAL);
        char conversion = 0;
        int textEnd = -1;
        if (in.at(TokenKind.EXCLAMATION)) {
            textEnd = in.start();
            conversion = conversion();
        }
        Expr.@Nullable JoinedStr spec = null;
        if (in.at(TokenKind.COLON)) {
            textEnd = textEnd < 0 ? in.start() : textEnd;
            spec = formatSpec();
        }
        if (!in.at(TokenKind.RBRACE)) {
            throw expectedInField(debug, conversion != 0, spec != null);
        }
        int brace = in.advance().start();
        boolean plain = debug && conversion == 0 && spec == null;
        parts.add(new Expr.FormattedValue(in.from(start), value, plain ? 'r' : conversion, spec));
        return debug ? new Span(start + 1, textEnd < 0 ? brace : textEnd) : null;
    }

    private Expr fieldValue() {
        int mark = in.position();
        try {
            return expressions.yieldOrStarExpressions();
        } catch (SyntaxError failure) {
            throw failure.message().equals("invalid syntax") ? inField(mark) : failure;
        }
    }

    /** What has failed in a field is told of the field: it has no expression, or it has one and then something else. */
    private SyntaxError inField(int mark) {
        int failed = in.position();
        in.rewind(mark);
        boolean value = expressions.startsExpression() && !in.at(TokenKind.STAR) && failed > mark + 1;
        if (!value) {
            return in.error(
                    "f-string: expecting a valid expression after '{'",
                    in.peek().span());
        }
        in.rewind(failed - 1);
        return expectedInField(false, false, false);
    }

    private void rejectEmpty() {
        switch (in.kind()) {
            case EQUAL, EXCLAMATION, COLON, RBRACE -> {
                String what = in.kind().text();
                throw in.error(
                        "f-string: valid expression required before '" + what + "'",
                        in.peek().span());
            }
            default -> {
                return;
            }
        }
    }

    private SyntaxError expectedInField(boolean debug, boolean conversion, boolean spec) {
        String message;
        if (spec) {
            message = "f-string: expecting '}', or format specs";
        } else if (conversion) {
            message = "f-string: expecting ':' or '}'";
        } else if (debug) {
            message = "f-string: expecting '!', or ':', or '}'";
        } else {
            message = "f-string: expecting '=', or '!', or ':', or '}'";
        }
        return in.at(TokenKind.ERROR)
                ? in.invalid()
                : in.error(message, in.peek().span());
    }

    private char conversion() {
        Token mark = in.advance();
        if (!in.at(TokenKind.NAME)) {
            String message = in.at(TokenKind.COLON) || in.at(TokenKind.RBRACE)
                    ? "f-string: missing conversion character"
                    : "f-string: invalid conversion character";
            throw in.error(message, in.peek().span());
        }
        Token name = in.advance();
        if (name.start() != mark.end()) {
            // CPython's own spelling.
            String message = "f-string: conversion type must come right after the exclamanation mark";
            throw in.error(message, new Span(mark.start(), name.end()));
        }
        String text = in.text(name);
        if (text.length() != 1 || "sra".indexOf(text.charAt(0)) < 0) {
            String message = "f-string: invalid conversion character '" + text + "': expected 's', 'r', or 'a'";
            throw in.error(message, name.span());
        }
        return text.charAt(0);
    }

    /** Its text is decoded piece by piece as it is read, in raw f-strings too. */
    private Expr.JoinedStr formatSpec() {
        int start = in.advance().start();
        List<Expr> parts = new ArrayList<>();
        while (in.at(TokenKind.FSTRING_MIDDLE) || in.at(TokenKind.LBRACE)) {
            int piece = in.position();
            Span place = in.peek().span();
            List<SyntaxWarning> warnings = new ArrayList<>(0);
            part(parts, warnings, false, false);
            warnings.replaceAll(warning -> warning.at(place, in.error(warning.message(), place)));
            in.warnings().add(piece, warnings);
        }
        return new Expr.JoinedStr(in.from(start), fold(parts));
    }
}
