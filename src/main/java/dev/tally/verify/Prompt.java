package dev.tally.verify;

import dev.tally.course.Question;
import java.util.regex.Pattern;

/** What a question asks. */
final class Prompt {
    private static final Pattern BLOCK = Pattern.compile("(?s)<pre.*?</pre>");

    private static final Pattern FAILURE =
            Pattern.compile("(?i)error|exception|raise|wrong|not work|incorrect|invalid|fail|not valid|throw");

    private Prompt() {}

    /** Its words as HTML, without its blocks of code. */
    static String prose(Question question) {
        return BLOCK.matcher(question.promptHtml()).replaceAll(" ");
    }

    /** Whether it, or one of the options, is about what goes wrong. */
    static boolean isAboutFailure(Question question) {
        return FAILURE.matcher(prose(question)).find()
                || question.options().stream()
                        .anyMatch(option -> FAILURE.matcher(option.markdown()).find());
    }
}
