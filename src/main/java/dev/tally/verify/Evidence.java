package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.course.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a page itself says about the gaps of code that cannot be run: it often has the same code a few lines above. A right
 * option that it writes otherwise, or in whose place it has another option, is likely a slip.
 */
final class Evidence {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{2,}");
    private static final Pattern SHORT = Pattern.compile("[A-Za-z]{1,2}");
    private static final Set<String> CONSTANTS = Set.of("True", "False", "None");

    /** Words that every Python has. */
    private static final Set<String> KNOWN = Set.of(
            ("and as assert async await break class continue def del elif else except finally for from global if import in is"
                            + " lambda nonlocal not or pass raise return try while with yield True False None abs all any bin"
                            + " bool bytearray bytes callable chr classmethod dict dir divmod enumerate eval exec filter float"
                            + " format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter"
                            + " len list locals map max min next object oct open ord pow print property range repr reversed"
                            + " round self set setattr slice sorted staticmethod str sum super tuple type vars zip")
                    .split(" "));

    /** So many tokens on each side of a gap are looked at. */
    private static final int REACH = 3;

    /** Both neighbours, or two on one side. */
    private static final int ENOUGH = 2;

    /** Both neighbours, and one more: no chance. */
    private static final int PLENTY = 3;

    /** Longer options are sentences. */
    private static final int MOST_WORDS = 3;

    private final PageCode page;
    private final Question question;
    private final Gaps gaps;
    private final List<String> keys;

    /** The code of the page but for the options, in tokens; once that has been asked for. */
    private @Nullable List<List<String>> code;

    Evidence(PageCode page, Question question, Gaps gaps, List<String> keys) {
        this.page = page;
        this.question = question;
        this.gaps = gaps;
        this.keys = keys;
    }

    private List<List<String>> code() {
        if (code == null) {
            code = page.tokensBeside(question);
        }
        return code;
    }

    /** What speaks against the keys; none where nothing does. */
    Optional<String> against() {
        return misspelt().or(this::shortened).or(this::otherwise).or(this::exchanged);
    }

    private Optional<String> misspelt() {
        for (String key : keys) {
            Matcher name = NAME.matcher(key);
            while (name.find()) {
                String word = name.group();
                if (KNOWN.contains(word) || page.hasBeside(question, word)) {
                    continue;
                }
                Optional<String> near = code().stream()
                        .flatMap(List::stream)
                        .filter(other -> isSlip(word, other))
                        .sorted()
                        .findFirst();
                if (near.isPresent()) {
                    return Optional.of("the right option has " + word + ", the page writes " + near.get());
                }
            }
        }
        return Optional.empty();
    }

    /** One letter too many, too few, or another; not the difference between one and many, or small and large. */
    private static boolean isSlip(String word, String other) {
        return Math.abs(word.length() - other.length()) <= 1
                && NAME.matcher(other).matches()
                && Spelling.distance(word, other) == 1
                && !word.equalsIgnoreCase(other)
                && !(word + "s").equals(other)
                && !(other + "s").equals(word)
                && digits(word).equals(digits(other));
    }

    /** {@code x1} and {@code x2} are two names. */
    private static String digits(String word) {
        return word.replaceAll("\\D", "");
    }

    /**
     * Two letters are near to much: they are a slip where the page has a name in their place that they are nearly the same as.
     */
    private Optional<String> shortened() {
        for (int gap = 0; gap < keys.size(); gap++) {
            String key = keys.get(gap);
            if (!gaps.inCode(gap)
                    || !SHORT.matcher(key).matches()
                    || KNOWN.contains(key)
                    || score(gap, key, keys) >= 0) {
                continue;
            }
            int place = gap;
            Optional<String> near = code().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .filter(other -> isSlip(key, other) && inPlace(place, other) >= PLENTY)
                    .sorted()
                    .findFirst();
            if (near.isPresent()) {
                return Optional.of("the right option has " + key + ", the page writes " + near.get());
            }
        }
        return Optional.empty();
    }

    /** Whether a name is one letter away from one that every Python has, or that the code of a question binds. */
    static boolean isNearKnown(String name, Question question) {
        return (name.length() > 1 && KNOWN.stream().anyMatch(known -> Spelling.distance(name, known) == 1))
                || question.code().stream()
                        .flatMap(fence -> BoundNames.in(fence.code()).stream())
                        .anyMatch(bound -> Spelling.distance(name, bound) == 1);
    }

    /** Where the page has a wrong option in the place of a key that it has nowhere, or never in such a place. */
    private Optional<String> otherwise() {
        for (int gap = 0; gap < keys.size(); gap++) {
            String key = keys.get(gap);
            if (!gaps.inCode(gap) || key.split(" ").length > MOST_WORDS || !hasOthers(gap)) {
                continue;
            }
            boolean strange = isStrange(gap, key);
            boolean misplaced = isMisplaced(gap, key);
            for (Option option : question.options()) {
                String other = Gaps.words(option);
                if (!keys.contains(other)
                        && ((strange && NAME.matcher(other).find() && score(gap, other, keys) >= ENOUGH)
                                || (misplaced && isName(other) && inPlace(gap, other) >= PLENTY))) {
                    return Optional.of("the page has " + other + " where the right option puts " + key);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the page does not have a key, neither in code nor, where it is a name, as a word. */
    private boolean isStrange(int gap, String key) {
        return NAME.matcher(key).find()
                && !(NAME.matcher(key).matches() && page.hasBeside(question, key))
                && score(gap, key, keys) < 0;
    }

    /** Whether the code of the page has a key, but never beside what is beside it here, nor does the question speak of it. */
    private boolean isMisplaced(int gap, String key) {
        return isName(key) && score(gap, key, keys) == 0 && !isAskedFor(key);
    }

    private static boolean isName(String key) {
        return !key.isEmpty()
                && Words.end(key, 0) == key.length()
                && !Character.isDigit(key.charAt(0))
                && !CONSTANTS.contains(key);
    }

    private boolean isAskedFor(String key) {
        String prose = Prompt.prose(question);
        return Words.has(prose, 0, prose.length(), key)
                || question.code().stream()
                        .anyMatch(
                                fence -> Words.has(fence.code(), 0, fence.code().length(), key));
    }

    /** Whether the page has what stands in the other gaps: where it has not, it speaks of something else. */
    private boolean hasOthers(int gap) {
        for (int i = 0; i < keys.size(); i++) {
            if (i != gap && gaps.inCode(i) && best(List.of(), Words.tokens(keys.get(i)), List.of(), false) < 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> exchanged() {
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                if (!gaps.inCode(i) || !gaps.inCode(j) || keys.get(i).equals(keys.get(j))) {
                    continue;
                }
                List<String> other = new ArrayList<>(keys);
                other.set(i, keys.get(j));
                other.set(j, keys.get(i));
                int first = score(i, keys.get(j), other);
                if (first < ENOUGH) {
                    continue;
                }
                int exchanged = first + score(j, keys.get(i), other);
                int as = score(i, keys.get(i), keys) + score(j, keys.get(j), keys);
                if (exchanged >= as + 2 * ENOUGH) {
                    return Optional.of("the page has " + keys.get(j) + " where the right option puts " + keys.get(i));
                }
            }
        }
        return Optional.empty();
    }

    /** How many tokens around a gap the page has around an option, too; -1 where it does not have the option as code. */
    private int score(int gap, String option, List<String> all) {
        return score(gap, option, all, false);
    }

    /** The same for a place that plainly is the same: some word is, and what stands on both sides. */
    private int inPlace(int gap, String option) {
        return score(gap, option, keys, true);
    }

    private int score(int gap, String option, List<String> all, boolean plainly) {
        Fence fence = question.code().get(gaps.order().get(gap));
        int own = 0;
        for (int i = 0; i < gap; i++) {
            own += gaps.order().get(i).equals(gaps.order().get(gap)) ? 1 : 0;
        }
        List<String> options = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (gaps.order().get(i).equals(gaps.order().get(gap))) {
                options.add(all.get(i));
            }
        }
        String[] parts = fence.code().split(Pattern.quote(Gaps.GAP), -1);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            (i <= own ? before : after).append(parts[i]);
            if (i < options.size() && i != own) {
                (i < own ? before : after).append(options.get(i));
            }
        }
        return best(Words.tokens(before.toString()), Words.tokens(option), Words.tokens(after.toString()), plainly);
    }

    private int best(List<String> before, List<String> option, List<String> after, boolean plainly) {
        if (option.isEmpty()) {
            return -1;
        }
        int best = -1;
        for (List<String> tokens : code()) {
            for (int at = 0; at + option.size() <= tokens.size(); at++) {
                if (tokens.get(at).equals(option.get(0))
                        && tokens.subList(at, at + option.size()).equals(option)) {
                    int end = at + option.size();
                    int left = left(tokens, at, before);
                    int right = right(tokens, end, after);
                    if (!plainly || (left > 0 && right > 0 && hasWord(tokens, at - left, at, end, end + right))) {
                        best = Math.max(best, left + right);
                    }
                }
            }
        }
        return best;
    }

    private static boolean hasWord(List<String> tokens, int from, int at, int end, int to) {
        return IntStream.concat(IntStream.range(from, at), IntStream.range(end, to))
                .anyMatch(i -> Character.isLetter(tokens.get(i).charAt(0)));
    }

    private static int left(List<String> tokens, int at, List<String> before) {
        int same = 0;
        while (same < REACH
                && same < before.size()
                && at - 1 - same >= 0
                && tokens.get(at - 1 - same).equals(before.get(before.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static int right(List<String> tokens, int at, List<String> after) {
        int same = 0;
        while (same < REACH
                && same < after.size()
                && at + same < tokens.size()
                && tokens.get(at + same).equals(after.get(same))) {
            same++;
        }
        return same;
    }
}
