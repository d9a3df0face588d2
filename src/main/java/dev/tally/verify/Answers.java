package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Insight;
import dev.tally.course.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the keys of questions against what runs. Where the gaps stand in Python, the code with the right options in it must
 * run and give what it states, and no other option may ({@link CodeAnswers}). Where the gap is what is printed, the right
 * option must be that ({@link OutputAnswers}). What cannot be decided is not reported.
 */
final class Answers {
    private final Insight insight;
    private final AnswerClaims claims;
    private final CodeAnswers code;
    private final OutputAnswers output;

    /**
     * @param examples those that are run
     * @param runs what became of the code of its questions
     */
    Answers(Insight insight, List<CodeBlock> examples, List<QuestionRun> runs, Tracer tracer) {
        Trials trials = new Trials(insight.source(), new Context(examples), tracer);
        this.insight = insight;
        this.claims = new AnswerClaims(insight.source());
        this.code = new CodeAnswers(insight, runs, trials, claims);
        this.output = new OutputAnswers(trials, claims);
    }

    List<Claim> check() {
        insight.sections().forEach(section -> section.questions().forEach(this::read));
        return claims.all();
    }

    /** Whose code has the quotes of a text is read as it is meant; where failures are asked for, that may be just these. */
    private void read(Question question) {
        Question meant = Quotes.straightened(question);
        if (meant == question || !Prompt.isAboutFailure(question)) {
            check(meant);
        }
    }

    private void check(Question question) {
        if (question.answers().isEmpty()
                || question.options().size() < question.gaps()
                || question.code().stream().noneMatch(Gaps::isCode)
                || question.options().stream()
                        .anyMatch(option -> option.markdown().strip().contains("\n"))) {
            return;
        }
        Gaps gaps = Gaps.of(question);
        Optional<Question> asksForOutput = outputAsked(question);
        if (asksForOutput.isPresent()) {
            output.check(question, Entered.into(asksForOutput.get()).code(), List.of());
        } else if (gaps.isSound() && gaps.inBlocks()) {
            if (gaps.inCode()) {
                code.check(question, gaps);
            } else {
                output.checkBlock(question, gaps);
            }
        } else if (gaps.inText() || question.gaps() == 0) {
            output.check(question, Entered.into(question).code(), List.of());
        }
    }

    /** A gap that has a line of its own under code that prints stands for what is printed: the question without the line. */
    private static Optional<Question> outputAsked(Question question) {
        if (question.gaps() != 1) {
            return Optional.empty();
        }
        List<Fence> without = new ArrayList<>();
        boolean found = false;
        for (Fence fence : question.code()) {
            boolean own = Gaps.isCode(fence)
                    && fence.code().contains("print")
                    && fence.code().strip().endsWith("\n" + Gaps.GAP);
            found |= own;
            without.add(own ? fence.withCode(fence.code().replace(Gaps.GAP, "")) : fence);
        }
        return found
                ? Optional.of(new Question(
                        question.kind(),
                        question.heading(),
                        question.promptHtml(),
                        question.gaps(),
                        without,
                        question.options(),
                        question.explanationHtml(),
                        question.span()))
                : Optional.empty();
    }
}
