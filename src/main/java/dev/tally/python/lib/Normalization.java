package dev.tally.python.lib;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings texts into Unicode's normal forms. The table has a line for each character that is made of others: {@code C0 0041
 * 0300}, with a word in angle brackets before them where they are only compatible, and an exclamation mark where they are never
 * composed again. The Unicode Standard, Annex 15.
 */
final class Normalization {
    /** A normal form: taken apart or composed again, compatible characters included or not. */
    enum Form {
        NFC(true, false),
        NFD(false, false),
        NFKC(true, true),
        NFKD(false, true);

        private final boolean composed;
        private final boolean compatible;

        Form(boolean composed, boolean compatible) {
            this.composed = composed;
            this.compatible = compatible;
        }
    }

    private final UnicodeProperties properties;

    /** As {@code unicodedata.decomposition} has it. */
    private final Map<Integer, String> decompositions = new HashMap<>();

    private final Map<Long, Integer> composites = new HashMap<>();

    /** What may become a part of the character before it. */
    private final Set<Integer> seconds = new HashSet<>();

    /** @param known what characters there are: the others are made of nothing */
    Normalization(String[] lines, UnicodeProperties properties, UnicodeProperties known) {
        this.properties = properties;
        for (String line : lines) {
            int blank = line.indexOf(' ');
            int c = Integer.parseInt(line.substring(0, blank), 16);
            if (!known.isAssigned(c)) {
                continue;
            }
            boolean excluded = line.charAt(blank + 1) == '!';
            String parts = line.substring(excluded ? blank + 2 : blank + 1);
            decompositions.put(c, parts);
            int middle = parts.indexOf(' ');
            if (!excluded && parts.charAt(0) != '<' && middle > 0) {
                int second = Integer.parseInt(parts.substring(middle + 1), 16);
                composites.put(pair(Integer.parseInt(parts.substring(0, middle), 16), second), c);
                seconds.add(second);
            }
        }
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    /** What a character is made of, in words: empty for most, and for syllables of Hangul. */
    String decomposition(int c) {
        return decompositions.getOrDefault(c, "");
    }

    /** Whether a text that is in a form may be seen to be so without composing it: no character depends on those before it. */
    boolean isPlain(String text, Form form) {
        return !form.composed || text.codePoints().noneMatch(c -> seconds.contains(c) || Hangul.mayCompose(c));
    }

    String normalize(String text, Form form) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder apart = new StringBuilder();
        text.codePoints().forEach(c -> decompose(c, form.compatible, apart));
        int[] characters = order(apart.toString().codePoints().toArray());
        int count = form.composed ? compose(characters) : characters.length;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.appendCodePoint(characters[i]);
        }
        return out.toString();
    }

    private void decompose(int c, boolean compatible, StringBuilder out) {
        if (Hangul.isSyllable(c)) {
            Hangul.decompose(c, out);
            return;
        }
        String parts = decomposition(c);
        boolean marked = parts.startsWith("<");
        if (parts.isEmpty() || (marked && !compatible)) {
            out.appendCodePoint(c);
            return;
        }
        for (String part : parts.substring(marked ? parts.indexOf(' ') + 1 : 0).split(" ")) {
            decompose(Integer.parseInt(part, 16), compatible, out);
        }
    }

    /** Sorts the marks on each character by their classes; those of one class stay as they are. */
    private int[] order(int[] characters) {
        int end = 0;
        for (int from = 0; from < characters.length; from = end + 1) {
            end = from;
            while (end < characters.length && properties.combining(characters[end]) > 0) {
                end++;
            }
            if (end - from > 1) {
                sort(characters, from, end);
            }
        }
        return characters;
    }

    private void sort(int[] characters, int from, int end) {
        int[] marks = Arrays.stream(characters, from, end)
                .boxed()
                .sorted(Comparator.comparingInt(properties::combining))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(marks, 0, characters, from, marks.length);
    }

    /** Puts characters together where nothing stands between them; how many are left, at the front. */
    private int compose(int[] characters) {
        int starter = -1;
        int count = 0;
        int lastRank = 0;
        for (int c : characters) {
            int rank = properties.combining(c);
            boolean adjacent = starter == count - 1;
            boolean free = starter >= 0 && (adjacent || (lastRank < rank && lastRank > 0));
            int whole = free ? composite(characters[starter], c) : -1;
            if (whole >= 0) {
                characters[starter] = whole;
                continue;
            }
            if (rank == 0) {
                starter = count;
            }
            lastRank = rank;
            characters[count++] = c;
        }
        return count;
    }

    private int composite(int first, int second) {
        int syllable = Hangul.compose(first, second);
        return syllable >= 0 ? syllable : composites.getOrDefault(pair(first, second), -1);
    }
}
