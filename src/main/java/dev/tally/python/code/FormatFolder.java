package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code '%s is %r' % (a, b)} as an f-string (CPython 3.13 {@code Python/ast_opt.c}, {@code optimize_format}). What is made
 * of the format's text has no place in the source: its span is {@link Span#NONE} itself.
 */
final class FormatFolder {
    private static final int MAX_DIGITS = 3;

    private final String format;
    private int at;

    private FormatFolder(String format) {
        this.format = format;
    }

    static @Nullable Expr fold(Span span, String format, List<Expr> values) {
        List<Expr> parts = new FormatFolder(format).parts(values);
        return parts == null ? null : new Expr.JoinedStr(span, parts);
    }

    private @Nullable List<Expr> parts(List<Expr> values) {
        List<Expr> parts = new ArrayList<>();
        int used = 0;
        while (true) {
            String text = literal();
            if (!text.isEmpty()) {
                parts.add(new Expr.Constant(Span.NONE, new Literal.Str(text)));
            }
            if (at >= format.length()) {
                return used == values.size() ? parts : null;
            }
            if (used >= values.size()) {
                return null;
            }
            at++;
            Expr part = field(values.get(used++));
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
    }

    private String literal() {
        StringBuilder text = new StringBuilder();
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '%') {
                if (at + 1 >= format.length() || format.charAt(at + 1) != '%') {
                    break;
                }
                at++;
            }
            text.append(c);
            at++;
        }
        return text.toString();
    }

    private @Nullable Expr field(Expr value) {
        boolean left = false;
        int c = next();
        while (c == '-' || c == '+' || c == ' ' || c == '#' || c == '0') {
            left |= c == '-';
            c = next();
        }
        StringBuilder width = new StringBuilder();
        c = digits(c, width);
        StringBuilder precision = new StringBuilder();
        boolean hasPrecision = c == '.';
        if (hasPrecision) {
            c = digits(next(), precision);
        }
        if (c != 's' && c != 'r' && c != 'a') {
            return null;
        }
        StringBuilder spec = new StringBuilder();
        if (!width.isEmpty()) {
            int number = Integer.parseInt(width.toString());
            spec.append(!left && number > 0 ? ">" : "").append(number);
        }
        if (hasPrecision) {
            spec.append('.').append(precision.isEmpty() ? 0 : Integer.parseInt(precision.toString()));
        }
        Expr.JoinedStr formatSpec = spec.isEmpty()
                ? null
                : new Expr.JoinedStr(
                        Span.NONE, List.of(new Expr.Constant(Span.NONE, new Literal.Str(spec.toString()))));
        return new Expr.FormattedValue(value.span(), value, (char) c, formatSpec);
    }

    /** The next character, or -1 at the end. */
    private int next() {
        return at < format.length() ? format.charAt(at++) : -1;
    }

    /** Reads a number; the character after it, or -1 where the number is too long. */
    private int digits(int first, StringBuilder out) {
        int c = first;
        while (c >= '0' && c <= '9') {
            out.append((char) c);
            c = next();
            if (out.length() >= MAX_DIGITS) {
                return -1;
            }
        }
        return c;
    }
}
