package dev.tally.python.object;

/** {@code complex("1+2j")}. CPython 3.13 Objects/complexobject.c, complex_from_string_inner. */
final class ComplexParser {
    private ComplexParser() {}

    /** The real and the imaginary part; ValueError for what is no complex number. */
    static double[] parse(Runtime rt, String given) {
        String text = given.startsWith("(") && given.endsWith(")")
                ? Unicode.strip(given.substring(1, given.length() - 1))
                : given;
        boolean imaginary = text.endsWith("j") || text.endsWith("J");
        if (!imaginary) {
            return new double[] {number(rt, text), 0};
        }
        String body = text.substring(0, text.length() - 1);
        int split = split(body);
        double re = split > 0 ? number(rt, body.substring(0, split)) : 0;
        String rest = body.substring(Math.max(split, 0));
        double im = rest.isEmpty() || rest.equals("+") ? 1 : rest.equals("-") ? -1 : number(rt, rest);
        return new double[] {re, im};
    }

    /** Where the sign of the imaginary part stands, if a real part comes before it. */
    private static int split(String body) {
        for (int i = body.length() - 1; i > 0; i--) {
            char c = body.charAt(i);
            char before = body.charAt(i - 1);
            if ((c == '+' || c == '-') && before != 'e' && before != 'E') {
                return i;
            }
        }
        return 0;
    }

    private static double number(Runtime rt, String text) {
        Double value = FloatParser.parse(text);
        if (value == null) {
            throw rt.valueError("complex() arg is a malformed string");
        }
        return value;
    }
}
