package dev.tally.python.lib;

import dev.tally.python.object.Runtime;

/**
 * What a complex function gives for infinities and what is no number: a row for each kind of real part (negative infinity,
 * negative, -0.0, 0.0, positive, infinity, not a number), in it a cell of two letters for each kind of imaginary part.
 * {@code I} is infinity, {@code O} zero, {@code U} one, {@code P} π, {@code H} its half, {@code Q} its quarter, {@code T} three
 * quarters of it, small letters the negative of these; {@code N} is not a number, {@code !!} an error, {@code ..} is computed.
 * As CPython 3.13.0 answers, which follows C99's annex G.
 */
enum SpecialValues {
    ACOS(
            "TI PI PI Pi Pi Ti NI",
            "HI .. .. .. .. Hi NN",
            "HI .. .. .. .. Hi HN",
            "HI .. .. .. .. Hi HN",
            "HI .. .. .. .. Hi NN",
            "QI OI OI Oi Oi Qi NI",
            "NI NN NN NN NN Ni NN"),
    ACOSH(
            "It Ip Ip IP IP IT IN",
            "Ih .. .. .. .. IH NN",
            "Ih .. .. .. .. IH NN",
            "Ih .. .. .. .. IH NN",
            "Ih .. .. .. .. IH NN",
            "Iq Io Io IO IO IQ IN",
            "IN NN NN NN NN IN NN"),
    ASINH(
            "iq io io iO iO iQ iN",
            "ih .. .. .. .. iH NN",
            "ih .. .. .. .. iH NN",
            "Ih .. .. .. .. IH NN",
            "Ih .. .. .. .. IH NN",
            "Iq Io Io IO IO IQ IN",
            "IN NN No NO NN IN NN"),
    ATANH(
            "oh oh oh oH oH oH oN",
            "oh .. .. .. .. oH NN",
            "oh .. .. .. .. oH oN",
            "Oh .. .. .. .. OH ON",
            "Oh .. .. .. .. OH NN",
            "Oh Oh Oh OH OH OH ON",
            "Oh NN NN NN NN OH NN"),
    COSH(
            "!! .. IO Io .. !! IN",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! NO",
            "!! .. .. .. .. !! NO",
            "!! .. .. .. .. !! NN",
            "!! .. Io IO .. !! IN",
            "NN NN NO NO NN NN NN"),
    EXP(
            "OO .. Oo OO .. OO OO",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! NN",
            "!! .. Io IO .. !! IN",
            "NN NN No NO NN NN NN"),
    LOG(
            "It Ip Ip IP IP IT IN",
            "Ih .. .. .. .. IH NN",
            "Ih .. .. .. .. IH NN",
            "Ih .. .. .. .. IH NN",
            "Ih .. .. .. .. IH NN",
            "Iq Io Io IO IO IQ IN",
            "IN NN NN NN NN IN NN"),
    SINH(
            "!! .. io iO .. !! IN",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! ON",
            "!! .. .. .. .. !! ON",
            "!! .. .. .. .. !! NN",
            "!! .. Io IO .. !! IN",
            "NN NN No NO NN NN NN"),
    SQRT(
            "Ii Oi Oi OI OI II NI",
            "Ii .. .. .. .. II NN",
            "Ii .. .. .. .. II NN",
            "Ii .. .. .. .. II NN",
            "Ii .. .. .. .. II NN",
            "Ii Io Io IO IO II IN",
            "Ii NN NN NN NN II NN"),
    TANH(
            "uO .. uo uO .. uO uO",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! NN",
            "!! .. .. .. .. !! NN",
            "UO .. Uo UO .. UO UO",
            "NN NN No NO NN NN NN"),
    RECT(
            "!! .. iO io .. !! IN",
            "!! .. .. .. .. !! NN",
            "OO .. .. .. .. OO OO",
            "OO .. .. .. .. OO OO",
            "!! .. .. .. .. !! NN",
            "!! .. Io IO .. !! IN",
            "NN NN NO NO NN NN NN");

    private static final int CELL = 3;
    private final String[] rows;

    SpecialValues(String... rows) {
        this.rows = rows;
    }

    /** Whether the answer stands in the table. */
    boolean has(Complex z) {
        return cell(z).charAt(0) != '.';
    }

    /** The answer; ValueError where the function has none. */
    Complex of(Runtime rt, Complex z) {
        String cell = cell(z);
        if (cell.charAt(0) == '!') {
            throw rt.valueError("math domain error");
        }
        return new Complex(value(cell.charAt(0)), value(cell.charAt(1)));
    }

    private String cell(Complex z) {
        int at = kind(z.imaginary()) * CELL;
        return rows[kind(z.real())].substring(at, at + 2);
    }

    private static int kind(double x) {
        boolean negative = Math.copySign(1, x) < 0;
        if (Double.isNaN(x)) {
            return 6;
        }
        int distance = Double.isInfinite(x) ? 3 : x != 0 ? 2 : 1;
        return negative ? 3 - distance : 2 + distance;
    }

    private static double value(char letter) {
        double size =
                switch (Character.toUpperCase(letter)) {
                    case 'I' -> Double.POSITIVE_INFINITY;
                    case 'O' -> 0.0;
                    case 'U' -> 1.0;
                    case 'P' -> Math.PI;
                    case 'H' -> Math.PI / 2;
                    case 'Q' -> Math.PI / 4;
                    case 'T' -> 3 * Math.PI / 4;
                    default -> Double.NaN;
                };
        return Character.isUpperCase(letter) ? size : -size;
    }
}
