package dev.tally.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a question from another at the same place in the same insight: of its options and of which are right, not of its
 * wording, which may be mended without a learner's progress being lost. Mending an option's markup, spacing or quotation
 * marks does not count either, nor does the order of the wrong ones.
 */
final class Fingerprint {
    private static final int LENGTH = 8;

    private Fingerprint() {}

    /** In hexadecimal digits. */
    static String of(List<Page.Option> options) {
        return of("", options);
    }

    /** The same for a question that nobody wrote, whose wording is nobody's to mend: with another text it is another. */
    static String of(String text, List<Page.Option> options) {
        List<Page.Option> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Page.Option option : options) {
            if (option.gap() != null) {
                right.add(option);
            } else {
                wrong.add(folded(option));
            }
        }
        right.sort(Comparator.comparing(Page.Option::gap));
        Collections.sort(wrong);
        Digest digest = new Digest().add(text);
        right.forEach(option -> digest.add(folded(option)));
        wrong.forEach(option -> digest.add("other").add(option));
        return digest.name().substring(0, LENGTH);
    }

    private static String folded(Page.Option option) {
        return Html.inOneLine(Html.text(option.html()))
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
    }
}
