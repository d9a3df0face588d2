package dev.tally.verify;

import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.verify.Claim.Kind;
import java.util.ArrayList;
import java.util.List;

/** What has come of holding the keys of questions against what runs. */
final class AnswerClaims {
    private final Source source;
    private final List<Claim> all = new ArrayList<>();

    AnswerClaims(Source source) {
        this.source = source;
    }

    List<Claim> all() {
        return all;
    }

    void holds(Question question) {
        all.add(Claim.holds(Kind.ANSWER, place(question)));
    }

    void undecided(Question question, String reason) {
        all.add(Claim.undecided(Kind.ANSWER, place(question), reason));
    }

    void untrue(Question question, String message) {
        error(place(question), Rule.ANSWER_UNTRUE, message, "put the option first that is right, or mend the code");
    }

    /** A wrong option that is as right as the key. */
    void notAlone(Option option) {
        error(
                option.span(),
                Rule.ANSWER_NOT_ALONE,
                "this option is as right as the first: the code does what it states",
                "make it wrong, or state more of what the code does");
    }

    void unlikePage(Question question, String why) {
        all.add(Claim.untrue(
                Kind.ANSWER,
                Diagnostic.warning(source, place(question), Rule.ANSWER_UNLIKE_PAGE, why)
                        .withHelp("see whether the options are in their order, and written right")));
    }

    private static Span place(Question question) {
        return question.answers().get(0).span();
    }

    private void error(Span span, Rule rule, String message, String help) {
        all.add(Claim.untrue(
                Kind.ANSWER, Diagnostic.error(source, span, rule, message).withHelp(help)));
    }
}
