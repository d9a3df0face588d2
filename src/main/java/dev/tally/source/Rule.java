package dev.tally.source;

import java.util.Locale;
import java.util.Optional;

/** What a {@link Diagnostic} may be about. Codes are stable: they stand in front matter, in scripts and in reports. */
public enum Rule {
    FILE_UNREADABLE(1, "A file cannot be read"),
    NOT_UTF_8(2, "A file is not UTF-8"),
    YAML(3, "Settings are not YAML"),
    FRONT_MATTER_UNCLOSED(4, "The front matter has no end"),
    FRONT_MATTER_KEY(5, "The front matter or a README.md has a key that nothing reads"),
    FRONT_MATTER_VALUE(6, "The front matter has a value that its key does not know"),
    LINK_MALFORMED(7, "A link of the front matter cannot be read"),
    TITLE_MISSING(8, "An insight has no title"),
    INSIGHT_EMPTY(9, "An insight has no text"),
    SECTION_UNKNOWN(10, "A section is called by a name that there is not"),
    SECTION_WITHOUT_RULE(11, "A section is not set off by a line of dashes"),
    SECTION_TWICE(12, "A section stands twice"),
    HEADING_SKIPPED(13, "A heading is more than one level below the one above it"),
    MARKDOWN_TOO_DEEP(14, "A text is too long or too deep to be read as markdown"),
    FENCE_UNCLOSED(15, "A block of code is never closed"),
    FENCE_WORD(16, "A fence has a word that nothing reads"),
    FENCE_VALUE(17, "A word of a fence has a value that cannot be"),
    LINK_SCHEME(18, "A link leads where a page must not lead"),
    LINK_BROKEN(19, "A link leads to a file that is not there"),
    ANCHOR_BROKEN(20, "A link leads to a place that its page does not have"),
    IMAGE_WITHOUT_TEXT(21, "A picture has no text for those who do not see it"),
    FOOTNOTE_MISSING(22, "A footnote is called and not written"),
    FOOTNOTE_UNUSED(23, "A footnote is written and not called"),
    FOOTNOTE_TWICE(24, "Two footnotes have one number"),
    FOOTNOTE_WITHOUT_NUMBER(25, "A footnote has no number"),
    CONTENT_MISSING(26, "An insight asks, and tells nothing"),
    FENCE_LANGUAGE(27, "A fence names a language that there is not"),
    QUESTION_WITHOUT_OPTIONS(30, "A question has gaps and no options"),
    QUESTION_FEW_OPTIONS(31, "A question has more gaps than options"),
    QUESTION_WITHOUT_GAP(32, "A question has options and no gap"),
    QUESTION_EMPTY(33, "A question asks nothing"),
    QUESTION_ONE_OPTION(34, "A question has one option alone"),
    OPTION_TWICE(35, "Two options are the same"),
    ANSWER_ALSO_WRONG(36, "A right answer stands among the wrong ones too"),
    README_MISSING(40, "A folder has no README.md"),
    README_FOR_PEOPLE(41, "A README.md is a text and not a folder's settings"),
    README_WITHOUT_NAME(42, "A folder has no name"),
    LISTED_MISSING(43, "A list names what is not there"),
    LISTED_TWICE(44, "A list names something twice"),
    NOT_LISTED(45, "A list leaves an insight out"),
    INSIGHT_IN_NO_WORKOUT(46, "An insight stands in no workout"),
    SLUG_TWICE(47, "Two insights have one name"),
    EXAMPLE_NOT_RUN(60, "An example is shown and not run"),
    EXAMPLE_SYNTAX(61, "An example is not Python"),
    EXAMPLE_RAISES(62, "An example raises what the page does not expect"),
    EXAMPLE_RAISES_NOTHING(63, "An example does not raise what it is meant to"),
    EXAMPLE_STEP_LIMIT(64, "An example was stopped"),
    AT_NEVER_RUNS(65, "A picture is asked for after a line that does not run"),
    EXAMPLE_WARNS(66, "An example makes Python warn"),
    OUTPUT_UNTRUE(70, "A stated output is not what is printed"),
    ANSWER_UNTRUE(71, "A keyed answer is not true"),
    ANSWER_NOT_ALONE(72, "An option that is not keyed is true as well"),
    CLAIM_UNTRUE(73, "A stated fact about memory is not so"),
    CLAIM_MALFORMED(74, "A stated fact about memory cannot be read"),
    ANSWER_UNLIKE_PAGE(75, "A keyed answer is not what the page has there"),
    OUTPUT_UNLIKE_CODE(76, "A word in an output is not written as in the code");

    private final int number;
    private final String sentence;

    Rule(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    /** {@code T012}. */
    public String code() {
        return "T" + (number < 10 ? "00" : "0") + number;
    }

    /** What is the matter, in general; without a full stop. */
    public String sentence() {
        return sentence;
    }

    /** The name in words: {@code footnote-unused}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of a code or of a name in words. */
    public static Optional<Rule> of(String codeOrSlug) {
        for (Rule rule : values()) {
            if (rule.code().equalsIgnoreCase(codeOrSlug) || rule.slug().equalsIgnoreCase(codeOrSlug)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
