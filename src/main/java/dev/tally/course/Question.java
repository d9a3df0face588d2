package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A question of a Practice, Revision or Quiz section.
 *
 * @param heading its title, which Quiz questions have
 * @param promptHtml text and code; each gap stands in it as {@code ???}, in prose or in a block of code, and nowhere else
 *     is that text written so (in code inside prose the question marks are character references)
 * @param gaps how many there are
 * @param code the blocks of code in the prompt
 * @param options in file order: the right ones, in the order of their gaps, then the others
 * @param explanationHtml what stands after the options
 */
public record Question(
        SectionKind kind,
        Optional<Rich> heading,
        String promptHtml,
        int gaps,
        List<Fence> code,
        List<Option> options,
        Optional<String> explanationHtml,
        Span span) {
    public Question {
        code = List.copyOf(code);
        options = List.copyOf(options);
    }

    /** Whether there is something to choose that can be judged: a quiz without a gap has its first option as answer. */
    public boolean isAnswerable() {
        return options.size() > 1 && (gaps > 0 ? options.size() >= gaps : kind == SectionKind.QUIZ);
    }

    /** The right options, in the order of their gaps: the first of all. */
    public List<Option> answers() {
        int right = gaps > 0 ? gaps : isAnswerable() ? 1 : 0;
        return options.subList(0, Math.min(right, options.size()));
    }
}
