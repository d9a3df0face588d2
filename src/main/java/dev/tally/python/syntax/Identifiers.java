package dev.tally.python.syntax;

/**
 * Identifiers as the tree has them: normalised to NFKC where that replaces one letter by another (full-width forms,
 * mathematical alphabets, ligatures). Combining marks are left as they are written: a letter followed by a mark does
 * not become one letter, as it does in CPython.
 */
final class Identifiers {
    /** Where the mathematical alphabets of 52 Latin letters begin that follow each other without a gap. */
    private static final int MATH_LATIN = 0x1D400;

    private static final int MATH_LATIN_END = 0x1D6A3;
    private static final int MATH_DIGITS = 0x1D7CE;
    private static final int MATH_DIGITS_END = 0x1D7FF;

    private Identifiers() {}

    static String of(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return normalize(name);
            }
        }
        return name;
    }

    private static String normalize(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            append(out, c);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            out.append((char) (c - 0xFF01 + '!'));
        } else if (c >= MATH_LATIN && c <= MATH_LATIN_END) {
            int letter = (c - MATH_LATIN) % 52;
            out.append((char) (letter < 26 ? 'A' + letter : 'a' + letter - 26));
        } else if (c >= MATH_DIGITS && c <= MATH_DIGITS_END) {
            out.append((char) ('0' + (c - MATH_DIGITS) % 10));
        } else {
            appendSingle(out, c);
        }
    }

    private static void appendSingle(StringBuilder out, int c) {
        switch (c) {
            case 0xAA -> out.append('a');
            case 0xBA -> out.append('o');
            case 0xB5 -> out.append('\u03BC');
            case 0x132 -> out.append("IJ");
            case 0x133 -> out.append("ij");
            case 0x17F -> out.append('s');
            case 0x2102 -> out.append('C');
            case 0x210D -> out.append('H');
            case 0x2115 -> out.append('N');
            case 0x2119 -> out.append('P');
            case 0x211A -> out.append('Q');
            case 0x211D -> out.append('R');
            case 0x2124 -> out.append('Z');
            case 0x2126 -> out.append('\u03A9');
            case 0x212A -> out.append('K');
            case 0x212B -> out.append('\u00C5');
            case 0xFB00 -> out.append("ff");
            case 0xFB01 -> out.append("fi");
            case 0xFB02 -> out.append("fl");
            case 0xFB03 -> out.append("ffi");
            case 0xFB04 -> out.append("ffl");
            case 0xFB05, 0xFB06 -> out.append("st");
            default -> out.appendCodePoint(c);
        }
    }
}
