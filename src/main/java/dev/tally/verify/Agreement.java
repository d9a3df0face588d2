package dev.tally.verify;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether what a comment states is what is shown: as it is written, or in one of the ways in which authors write it.
 *
 * @param exact whether it must be that as it is written, as between options
 */
record Agreement(boolean exact) {
    /** What may stand before a value that is so. */
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?!.*\\b(?:not|no|never|instead|without)\\b)[a-z][a-z ,']*:? ");

    private static final Pattern YES = Pattern.compile("(?i)(?:yes|yep|yeah)[.!]?");
    private static final Pattern NO = Pattern.compile("(?i)(?:no|nope)[.!]?");

    private static final String LINE_END = "\\n";

    boolean says(Stated stated, List<String> real) {
        if (real.isEmpty()) {
            return false;
        }
        if (exact) {
            return Outputs.same(stated.text(), real);
        }
        return Outputs.agree(stated.text(), real)
                || (real.size() > 1 && Outputs.loosely(stated.text(), real))
                || Rounded.is(stated.text(), real)
                || isInWords(stated.text(), real)
                || isClassCalled(stated.text(), real)
                || isInOneRow(stated.text(), real)
                || isAnswer(stated.text(), real)
                || stated.valueAmongWords()
                        .filter(value -> Outputs.agree(List.of(value), real) || Rounded.is(List.of(value), real))
                        .isPresent()
                || stated.valueAtLast()
                        .or(stated::valueWorkedOut)
                        .filter(value -> Outputs.agree(List.of(value), real))
                        .isPresent()
                || stated.shorter().stream().anyMatch(said -> Outputs.agree(said, real));
    }

    /** A value after some words: {@code still [1, 2]}. */
    private static boolean isInWords(List<String> said, List<String> real) {
        if (said.size() != 1 || real.size() != 1) {
            return false;
        }
        String words = said.get(0);
        int value = words.length() - real.get(0).length();
        return value > 1
                && words.endsWith(real.get(0))
                && WORDS.matcher(words.substring(0, value)).matches();
    }

    /** Rows as one, with the sign that Python has for the end of a line between them. */
    private static boolean isInOneRow(List<String> said, List<String> real) {
        return said.size() == 1
                && real.size() > 1
                && said.get(0).contains(LINE_END)
                && Outputs.agree(Outputs.rows(Outputs.unquoted(said.get(0)).replace(LINE_END, "\n")), real);
    }

    /** A truth value as people say it: {@code Yes} for {@code True}. */
    private static boolean isAnswer(List<String> said, List<String> real) {
        return said.size() == 1
                && (YES.matcher(said.get(0)).matches() && real.equals(List.of("True"))
                        || NO.matcher(said.get(0)).matches() && real.equals(List.of("False")));
    }

    /** A class by its name: {@code int} for {@code <class 'int'>}. */
    private static boolean isClassCalled(List<String> said, List<String> real) {
        return said.size() == 1
                && real.size() == 1
                && Typed.className(real.get(0)).filter(said.get(0)::equals).isPresent();
    }
}
