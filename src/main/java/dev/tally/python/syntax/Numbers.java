package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.math.BigInteger;

/** The value of a number's text. */
final class Numbers {
    /** CPython refuses to convert longer decimal text, since that takes quadratic time. */
    private static final int MAX_DIGITS = 4300;

    private Numbers() {}

    static Literal of(String written, Span span) {
        String text = written.replace("_", "");
        char last = text.charAt(text.length() - 1);
        if (text.length() > 1 && text.charAt(0) == '0') {
            int base = base(text.charAt(1));
            if (base != 10) {
                return new Literal.Int(BinaryDigits.number(text.substring(2), base));
            }
        }
        if (last == 'j' || last == 'J') {
            return new Literal.Complex(0.0, Decimals.parse(text.substring(0, text.length() - 1)));
        }
        return isInteger(text) ? integer(text, span) : new Literal.Float(Decimals.parse(text));
    }

    private static int base(char letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private static boolean isInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Literal integer(String text, Span span) {
        if (text.length() > MAX_DIGITS) {
            throw new SyntaxError(
                    "Exceeds the limit (4300 digits) for integer string conversion: value has " + text.length()
                            + " digits; use sys.set_int_max_str_digits() to increase the limit - "
                            + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                    span);
        }
        return new Literal.Int(new BigInteger(text));
    }
}
