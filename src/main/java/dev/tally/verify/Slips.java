package dev.tally.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Slips of the pen in the output of code that cannot be run here: a word that the page has nowhere else, and that is a letter
 * away from one that the code has and the output has not. Where the code makes words out of others, or reads them elsewhere,
 * nothing is said.
 */
final class Slips {
    /** Shorter words are near to too much. */
    private static final int SHORTEST = 4;

    /** What makes words out of others, or has them from elsewhere. */
    private static final Pattern MAKES_WORDS = Pattern.compile(
            "replace|strip|translate|removeprefix|removesuffix|slice|\\bsub\\b|\\bmap\\(|\\[[^\\]\\n\"']*:|read_?\\w*\\(|open\\(|load|request|urlopen|"
                    + "input\\(|fetch|download|stem|lemma|encode|cipher");

    /** What tools that print tables say of themselves. */
    private static final Set<String> OF_TABLES = Set.of(
            ("dtype dtypes index columns column rows length freq count mean object float bool string category datetime"
                            + " timedelta name names memory usage null non-null entries range series dataframe array nan"
                            + " none true false total unique min max std shape size type head tail class module core frame")
                    .split(" "));

    private Slips() {}

    /**
     * What is told of the first slip.
     *
     * @param from where in the page the output starts
     * @param code what is run up to there
     */
    static Optional<String> in(String page, int from, int to, Supplier<List<String>> code) {
        List<String> strange = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = Math.min(to, Math.max(at + 1, Words.end(page, at)));
            String word = page.substring(at, end);
            if (mayBeSlip(word) && isOnlyHere(page, word, at, end)) {
                strange.add(word);
            }
            at = end;
        }
        if (strange.isEmpty()
                || code.get().stream()
                        .anyMatch(block -> MAKES_WORDS.matcher(block).find())) {
            return Optional.empty();
        }
        List<String> known = code.get().stream()
                .flatMap(block -> Words.tokens(block).stream())
                .distinct()
                .sorted()
                .toList();
        return strange.stream()
                .flatMap(word -> known.stream()
                        .filter(other -> isNear(word, other) && !Words.has(page, from, to, other))
                        .map(other -> "the output has " + word + ", the code writes " + other))
                .findFirst();
    }

    private static boolean mayBeSlip(String word) {
        return word.length() >= SHORTEST
                && word.chars().noneMatch(Character::isDigit)
                && !OF_TABLES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isOnlyHere(String page, String word, int from, int to) {
        return !Words.has(page, 0, from, word) && !Words.has(page, to, page.length(), word);
    }

    /** Another letter in the place of one: what is longer or shorter may be another form. */
    private static boolean isNear(String word, String other) {
        return word.length() == other.length()
                && !word.equalsIgnoreCase(other)
                && !OF_TABLES.contains(other.toLowerCase(Locale.ROOT))
                && IntStream.range(0, word.length())
                                .filter(i -> word.charAt(i) != other.charAt(i))
                                .count()
                        == 1;
    }
}
