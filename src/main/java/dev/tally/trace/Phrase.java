package dev.tally.trace;

import java.util.List;

/**
 * Something that is said when the language is known.
 *
 * @param english a pattern, as {@link Speech} has it
 * @param parts what is put into its places
 */
public record Phrase(String english, List<Object> parts) {
    private static final List<String> SCALES = List.of("million", "thousand");

    public Phrase {
        parts = List.copyOf(parts);
    }

    public static Phrase of(String english, Object... parts) {
        return new Phrase(english, List.of(parts));
    }

    /** What is the same in every language. */
    public static Phrase plain(String text) {
        return of("{0}", text);
    }

    /** A name, or other code, in backquotes. */
    public static Phrase code(String code) {
        return plain("`" + code + "`");
    }

    /** Several things in a row: {@code a, b and c}. */
    public static Phrase row(List<Phrase> parts) {
        int last = parts.size() - 1;
        if (last < 1) {
            return parts.isEmpty() ? plain("") : parts.get(0);
        }
        Phrase row = parts.get(0);
        for (Phrase part : parts.subList(1, last)) {
            row = of("{0}, {1}", row, part);
        }
        return of("{0} and {1}", row, parts.get(last));
    }

    /** With the article that a sort of thing has: a list, an int. */
    public static Phrase article(String kind) {
        boolean vowel = !kind.isEmpty() && "aeiouAEIOU".indexOf(kind.charAt(0)) >= 0;
        return vowel ? of("an {0}", kind) : of("a {0}", kind);
    }

    /** How much a limit allows, as the end of a run has it: {@code "100 million calls and loops"}, {@code "500 line steps"}. */
    public static Phrase limit(String limit) {
        String[] numberAndRest = limit.split(" ", 2);
        String number = numberAndRest[0];
        String rest = numberAndRest[1];
        for (String scale : SCALES) {
            if (rest.startsWith(scale + " ")) {
                return of("{0}" + rest.substring(scale.length()), of("{0} " + scale, number));
            }
        }
        return of("{0} " + rest, number);
    }

    public String in(Speech speech) {
        return speech.say(english, parts.toArray());
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Speech.ENGLISH);
    }
}
