package dev.tally.python.lib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of characters. The table has runs of characters that follow each other: {@code =41} begins one, then a line for
 * each has the number of leading words that it shares with the one before (in base 36) and the other words;
 * {@code -3400 6592 CJK UNIFIED IDEOGRAPH-} is a run whose names end with their numbers; {@code +A LF} is an alias,
 * {@code *31,20E3 NAME} the name of a sequence. Syllables of Hangul are named by rule.
 */
final class UnicodeNames {
    /** Longer names than this are not looked for. CPython 3.13 Modules/unicodedata.c, NAME_MAXLEN. */
    static final int LONGEST = 256;

    private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";

    /** Characters that are named by their numbers. */
    private record Numbered(int first, int count, String prefix) {
        boolean has(int c) {
            return c >= first && c - first < count;
        }
    }

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> codePoints = new HashMap<>();
    private final Map<String, String> sequences = new HashMap<>();
    private final List<Numbered> numbered = new ArrayList<>();

    UnicodeNames(String[] lines) {
        int next = 0;
        String before = "";
        for (String line : lines) {
            String rest = line.substring(1);
            switch (line.charAt(0)) {
                case '=' -> next = Integer.parseInt(rest, 16);
                case '-' -> readNumbered(rest);
                case '+' -> readAlias(rest);
                case '*' -> readSequence(rest);
                default -> {
                    before = start(before, Character.digit(line.charAt(0), 36)) + rest;
                    names.put(next, before);
                    codePoints.put(before, next++);
                }
            }
        }
    }

    /** The first words of a name, with the blanks behind them. */
    private static String start(String name, int words) {
        int end = 0;
        for (int i = 0; i < words; i++) {
            end = name.indexOf(' ', end) + 1;
        }
        return name.substring(0, end);
    }

    private void readNumbered(String line) {
        String[] parts = line.split(" ", 3);
        numbered.add(new Numbered(Integer.parseInt(parts[0], 16), Integer.parseInt(parts[1]), parts[2]));
    }

    private void readAlias(String line) {
        int blank = line.indexOf(' ');
        codePoints.put(line.substring(blank + 1), Integer.parseInt(line.substring(0, blank), 16));
    }

    private void readSequence(String line) {
        int blank = line.indexOf(' ');
        StringBuilder sequence = new StringBuilder();
        for (String code : line.substring(0, blank).split(",")) {
            sequence.appendCodePoint(Integer.parseInt(code, 16));
        }
        sequences.put(line.substring(blank + 1), sequence.toString());
    }

    /** The name of a character, or null. */
    @Nullable
    String name(int c) {
        if (Hangul.isSyllable(c)) {
            return Hangul.name(c);
        }
        for (Numbered run : numbered) {
            if (run.has(c)) {
                return run.prefix() + Integer.toHexString(c).toUpperCase(Locale.ROOT);
            }
        }
        return names.get(c);
    }

    /** The sequence of characters of a name, or null. */
    @Nullable
    String sequence(String name) {
        return isPlain(name) ? sequences.get(name.toUpperCase(Locale.ROOT)) : null;
    }

    /** The character of a name or alias, or -1. What is named by rule has its name in upper case only. */
    int codePoint(String name) {
        if (name.length() > LONGEST || !isPlain(name)) {
            return -1;
        }
        if (name.startsWith(Hangul.PREFIX)) {
            return Hangul.codePoint(name);
        }
        if (name.startsWith(IDEOGRAPH)) {
            return ideograph(name.substring(IDEOGRAPH.length()));
        }
        String upper = name.toUpperCase(Locale.ROOT);
        Integer known = codePoints.get(upper);
        return known == null ? numbered(upper) : known;
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private int ideograph(String digits) {
        int c = digits.length() == 4 || digits.length() == 5 ? number(digits) : -1;
        return numbered.stream().anyMatch(run -> run.prefix().equals(IDEOGRAPH) && run.has(c)) ? c : -1;
    }

    private int numbered(String name) {
        int c = number(name.substring(name.lastIndexOf('-') + 1));
        return c >= 0 && !name.startsWith(IDEOGRAPH) && name.equals(name(c)) ? c : -1;
    }

    /** A number of five upper-case digits at most, or -1. */
    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 5) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = "0123456789ABCDEF".indexOf(digits.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
