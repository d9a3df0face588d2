package dev.tally.verify;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a text that is no value itself has what is shown among its words: {@code after the call: [1, 2]},
 * {@code the sum is 5}. Whoever writes that states nothing untrue, whatever the other words say.
 */
final class Mention {
    /** What comes after this is what is not shown. */
    private static final Pattern DENIED =
            Pattern.compile("(?i)\\b(?:not|never|isn['’]t|instead of|rather than|than|without)\\W*$");

    /** With no more than this beside it, a text is meant as it is written: {@code Hello!} where {@code Hello} is shown. */
    private static final Pattern SIGNS = Pattern.compile("[.,;:!?]+");

    /** What stands between rows that are told one by one. */
    private static final Set<String> JOINTS = Set.of("then", "and", "followed", "by", "first", "next", "finally");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Mention() {}

    /** Whether all rows that are shown stand in a text, one after the other, with nothing that belongs to them left out. */
    static boolean of(List<String> said, List<String> real) {
        String text = folded(said);
        String value = folded(real);
        return !value.isEmpty()
                && (has(text, value)
                        || has(text, Outputs.unquoted(value))
                        || has(Display.canonical(text), Display.canonical(value)));
    }

    /** Whether a text tells of rows one by one: {@code 20, then 10}. */
    static boolean inTurn(List<String> said, List<String> real) {
        return real.size() > 1 && withoutJoints(said).equals(withoutJoints(real));
    }

    /** Whether a text has the words of what is shown, and one other in the place of one of them. */
    static boolean allButOne(List<String> said, List<String> real) {
        List<String> words = withoutJoints(said);
        List<String> shown = withoutJoints(real);
        if (words.size() < 2 || words.size() != shown.size()) {
            return false;
        }
        return IntStream.range(0, words.size())
                        .filter(i -> !words.get(i).equals(shown.get(i)))
                        .count()
                == 1;
    }

    private static List<String> withoutJoints(List<String> rows) {
        return words(rows).stream().filter(word -> !JOINTS.contains(word)).toList();
    }

    /** Whether two texts have the same words, written large or small, with whatever between them. */
    static boolean inWords(List<String> said, List<String> real) {
        return words(said).equals(words(real));
    }

    private static List<String> words(List<String> rows) {
        return Words.tokens(folded(rows).toLowerCase(Locale.ROOT)).stream()
                .filter(token -> Character.isLetterOrDigit(token.codePointAt(0)))
                .toList();
    }

    private static String folded(List<String> rows) {
        return SPACES.matcher(String.join(" ", rows)).replaceAll(" ").strip();
    }

    private static boolean has(String text, String value) {
        if (value.isEmpty()
                || text.startsWith(value)
                        && SIGNS.matcher(text.substring(value.length())).matches()) {
            return false;
        }
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            if (starts(text, at, value) && ends(text, at + value.length(), value) && !isDenied(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** No word and no number goes on before it. */
    private static boolean starts(String text, int at, String value) {
        if (at == 0) {
            return true;
        }
        int before = text.codePointBefore(at);
        boolean sign = Character.isDigit(value.charAt(0))
                && (before == '.' || before == '-' && (at == 1 || !isWord(text.codePointBefore(at - 1))));
        return !isWord(before) && !sign;
    }

    /** Nor after it. */
    private static boolean ends(String text, int end, String value) {
        if (end == text.length()) {
            return true;
        }
        boolean fraction = text.charAt(end) == '.'
                && end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1))
                && Character.isDigit(value.charAt(value.length() - 1));
        return !isWord(text.codePointAt(end)) && !fraction;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isDenied(String text, int at) {
        return DENIED.matcher(text.substring(0, at)).find();
    }
}
