package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Option;
import dev.tally.course.Question;
import java.util.regex.Pattern;

/**
 * The quotes of a text, which what sets texts puts in place of those of code: with “a” no line is Python. So it is with
 * comments that are written as in other languages, on lines of their own.
 */
final class Quotes {
    private static final Pattern FOREIGN = Pattern.compile("(?m)^//(?=\\s|$)");

    private Quotes() {}

    /** A question whose code has such quotes around its strings or such comments, with Python's; any other as it is. */
    static Question straightened(Question question) {
        return question.code().stream().noneMatch(fence -> areSet(fence) || isForeign(fence))
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

    private static boolean isForeign(Fence fence) {
        return Gaps.isCode(fence) && FOREIGN.matcher(fence.code()).find();
    }

    /** Within a string, and in a comment, they are as good as any. */
    private static boolean areSet(Fence fence) {
        return Gaps.isCode(fence) && Comments.code(fence.code()).chars().anyMatch(c -> straight((char) c) != c);
    }

    private static Fence straightened(Fence fence) {
        Fence own =
                isForeign(fence) ? fence.withCode(FOREIGN.matcher(fence.code()).replaceAll("# ")) : fence;
        return areSet(own) ? own.withCode(straight(own.code())) : own;
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
