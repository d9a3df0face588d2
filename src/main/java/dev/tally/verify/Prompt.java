package dev.tally.verify;

import dev.tally.course.Question;
import java.util.regex.Pattern;

/** What a question asks. */
final class Prompt {
    private static final Pattern BLOCK = Pattern.compile("(?s)<pre.*?</pre>");

    private Prompt() {}

    /** Its words as HTML, without its blocks of code. */
    static String prose(Question question) {
        return BLOCK.matcher(question.promptHtml()).replaceAll(" ");
    }
}
