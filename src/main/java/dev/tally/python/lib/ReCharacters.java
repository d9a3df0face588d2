package dev.tally.python.lib;

import dev.tally.python.object.Casing;
import dev.tally.python.object.Unicode;
import dev.tally.python.syntax.Characters;

/** Classes, sets and cases of characters as the bytecode of regular expressions names them. CPython 3.13 Modules/_sre/sre.c. */
final class ReCharacters {
    private static final int BITS = 32;

    private ReCharacters() {}

    static int asciiLower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    static boolean asciiCased(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static int unicodeLower(int c) {
        return Casing.lowerOf(c);
    }

    static boolean unicodeCased(int c) {
        return Casing.lowerOf(c) != c || Casing.upperOf(c) != c;
    }

    private static boolean asciiWord(int c) {
        return asciiCased(c) || c >= '0' && c <= '9' || c == '_';
    }

    static boolean unicodeWord(int c) {
        return c < 128 ? asciiWord(c) : Characters.isLetter(c) || Characters.isNumeric(c);
    }

    private static boolean asciiSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    static boolean isLineBreak(int c) {
        return c == '\n';
    }

    private static boolean unicodeLineBreak(int c) {
        return c >= 10 && c <= 13 || c >= 0x1c && c <= 0x1e || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Whether a character is of a category, by its number in {@code re._constants}. */
    static boolean isOf(int category, int c) {
        // Each is followed by its opposite.
        boolean is =
                switch (category >> 1) {
                    case 0 -> c >= '0' && c <= '9';
                    case 1 -> asciiSpace(c);
                    case 2, 4 -> asciiWord(c);
                    case 3 -> isLineBreak(c);
                    case 5 -> Characters.decimalDigit(c) >= 0;
                    case 6 -> Unicode.isSpace(c);
                    case 7 -> unicodeWord(c);
                    default -> unicodeLineBreak(c);
                };
        return is == ((category & 1) == 0);
    }

    /** Whether a character is in the set that is described from an index on. */
    static boolean inSet(int[] code, int from, int c) {
        boolean found = true;
        int pc = from;
        for (; ; ) {
            switch (code[pc++]) {
                case ReEngine.FAILURE -> {
                    return !found;
                }
                case ReEngine.LITERAL -> {
                    if (c == code[pc++]) {
                        return found;
                    }
                }
                case ReEngine.CATEGORY -> {
                    if (isOf(code[pc++], c)) {
                        return found;
                    }
                }
                case ReEngine.CHARSET -> {
                    if (c < 256 && isSet(code, pc, c)) {
                        return found;
                    }
                    pc += 256 / BITS;
                }
                case ReEngine.RANGE -> {
                    if (code[pc] <= c && c <= code[pc + 1]) {
                        return found;
                    }
                    pc += 2;
                }
                case ReEngine.RANGE_UNI_IGNORE -> {
                    int upper = Casing.upperOf(c);
                    if (code[pc] <= c && c <= code[pc + 1] || code[pc] <= upper && upper <= code[pc + 1]) {
                        return found;
                    }
                    pc += 2;
                }
                case ReEngine.NEGATE -> found = !found;
                case ReEngine.BIGCHARSET -> {
                    int count = code[pc++];
                    int high = c >> 8;
                    int block = high >= 256 ? -1 : code[pc + high / 4] >>> high % 4 * 8 & 0xFF;
                    pc += 64;
                    if (block >= 0 && isSet(code, pc + block * (256 / BITS), c & 0xFF)) {
                        return found;
                    }
                    pc += count * (256 / BITS);
                }
                default -> throw new IllegalStateException("no set operator: " + code[pc - 1]);
            }
        }
    }

    private static boolean isSet(int[] code, int from, int bit) {
        return (code[from + bit / BITS] >>> bit % BITS & 1) != 0;
    }
}
