package dev.tally.python.lib;

/** Syllables of Hangul, which Unicode names, takes apart and composes by rule. The Unicode Standard 15.1, chapter 3.12. */
final class Hangul {
    static final String PREFIX = "HANGUL SYLLABLE ";

    private static final int FIRST = 0xAC00;
    private static final int COUNT = 11172;
    private static final int LEADING = 0x1100;
    private static final int VOWEL = 0x1161;

    /** One before the first: none is the first of the trailing ones. */
    private static final int TRAILING = 0x11A7;

    private static final String[] LEADINGS = "G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H".split(",", -1);
    private static final String[] VOWELS =
            "A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I".split(",", -1);
    private static final String[] TRAILINGS =
            ",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H".split(",", -1);

    private Hangul() {}

    static boolean isSyllable(int c) {
        return c >= FIRST && c < FIRST + COUNT;
    }

    private static int syllable(int leading, int vowel, int trailing) {
        return FIRST + (leading * VOWELS.length + vowel) * TRAILINGS.length + trailing;
    }

    static String name(int c) {
        int index = c - FIRST;
        int trailing = index % TRAILINGS.length;
        int vowel = index / TRAILINGS.length % VOWELS.length;
        int leading = index / TRAILINGS.length / VOWELS.length;
        return PREFIX + LEADINGS[leading] + VOWELS[vowel] + TRAILINGS[trailing];
    }

    /** The syllable of a whole name, or -1. */
    static int codePoint(String name) {
        int at = PREFIX.length();
        int leading = longest(LEADINGS, name, at);
        at += leading < 0 ? 0 : LEADINGS[leading].length();
        int vowel = longest(VOWELS, name, at);
        at += vowel < 0 ? 0 : VOWELS[vowel].length();
        int trailing = longest(TRAILINGS, name, at);
        at += trailing < 0 ? 0 : TRAILINGS[trailing].length();
        boolean whole = leading >= 0 && vowel >= 0 && trailing >= 0 && at == name.length();
        return whole ? syllable(leading, vowel, trailing) : -1;
    }

    /** Which part stands at a place of a name: the longest that does, or -1. */
    private static int longest(String[] parts, String name, int at) {
        int found = -1;
        for (int i = 0; i < parts.length; i++) {
            if (name.startsWith(parts[i], at) && (found < 0 || parts[i].length() > parts[found].length())) {
                found = i;
            }
        }
        return found;
    }

    static void decompose(int c, StringBuilder out) {
        int index = c - FIRST;
        out.append((char) (LEADING + index / TRAILINGS.length / VOWELS.length));
        out.append((char) (VOWEL + index / TRAILINGS.length % VOWELS.length));
        int trailing = index % TRAILINGS.length;
        if (trailing > 0) {
            out.append((char) (TRAILING + trailing));
        }
    }

    /** What a character and the one behind it make up, or -1. */
    static int compose(int first, int second) {
        int leading = first - LEADING;
        int vowel = second - VOWEL;
        if (leading >= 0 && leading < LEADINGS.length && vowel >= 0 && vowel < VOWELS.length) {
            return syllable(leading, vowel, 0);
        }
        boolean open = isSyllable(first) && (first - FIRST) % TRAILINGS.length == 0;
        return open && isTrailing(second) ? first + second - TRAILING : -1;
    }

    /** Whether it may become a part of what stands before it. */
    static boolean mayCompose(int second) {
        return (second >= VOWEL && second < VOWEL + VOWELS.length) || isTrailing(second);
    }

    private static boolean isTrailing(int c) {
        return c > TRAILING && c < TRAILING + TRAILINGS.length;
    }
}
