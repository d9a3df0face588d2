package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Option;
import dev.tally.course.Question;

/** The quotes of a text, which what sets texts puts in place of those of code: with “a” no line is Python. */
final class Quotes {
    private Quotes() {}

    /** A question whose code has such quotes around its strings, with straight ones; any other as it is. */
    static Question straightened(Question question) {
        return question.code().stream().noneMatch(Quotes::areSet)
                ? question
                : new Question(
                        question.kind(),
                        question.heading(),
                        question.promptHtml(),
                        question.gaps(),
                        question.code().stream().map(Quotes::straightened).toList(),
                        question.options().stream().map(Quotes::straightened).toList(),
                        question.explanationHtml(),
                        question.span());
    }

    /** Within a string, and in a comment, they are as good as any. */
    private static boolean areSet(Fence fence) {
        return Gaps.isCode(fence) && Comments.code(fence.code()).chars().anyMatch(c -> straight((char) c) != c);
    }

    private static Fence straightened(Fence fence) {
        return areSet(fence) ? fence.withCode(straight(fence.code())) : fence;
    }

    private static Option straightened(Option option) {
        return new Option(straight(option.markdown()), option.html(), option.gap(), option.span());
    }

    private static String straight(String text) {
        StringBuilder straight = new StringBuilder(text);
        for (int i = 0; i < straight.length(); i++) {
            straight.setCharAt(i, straight(text.charAt(i)));
        }
        return straight.toString();
    }

    private static char straight(char c) {
        return switch (c) {
            case '‘', '’' -> '\'';
            case '“', '”' -> '"';
            default -> c;
        };
    }
}
