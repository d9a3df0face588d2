package dev.tally.site;

import dev.tally.course.Block;
import dev.tally.course.ExampleOptions.Moment;
import dev.tally.course.Fence;
import dev.tally.course.FrontMatter;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.course.SectionKind;
import dev.tally.diagram.Diagram;
import dev.tally.source.HtmlText;
import dev.tally.trace.Phrase;
import dev.tally.verify.Comments;
import dev.tally.verify.ExampleRun;
import dev.tally.verify.QuestionRun;
import dev.tally.verify.QuestionRun.Outcome;
import dev.tally.verify.Verified;
import dev.tally.verify.quiz.Derivation;
import dev.tally.verify.quiz.DerivedQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions of one insight's page: those of its author, and those that its examples answer. */
final class Questions {
    private static final int LONGEST_TYPED = 40;
    private static final int LONGEST_OUTPUT = 200;
    private static final Page.Why NO_REASON = new Page.Why(null, null, null, null, null, null);

    private final Words words;
    private final Verified verified;
    private final Reasons reasons;

    Questions(Words words, Verified verified) {
        this.words = words;
        this.verified = verified;
        this.reasons = new Reasons(verified.insight());
    }

    /** The markup of a block, the paragraphs that questions rest on with their ids. */
    String anchored(Block.Markup block) {
        return reasons.anchored(block);
    }

    Page.Question written(Question question, String id) {
        List<Option> answers = question.answers();
        List<@Nullable String> notes = notes(question);
        List<Page.Option> options = new ArrayList<>();
        List<String> seed = new ArrayList<>(List.of(Html.text(question.promptHtml())));
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            options.add(option(option, i < answers.size() ? i + 1 : null, notes.get(i)));
            seed.add(option.markdown());
        }
        String heading = question.heading().map(rich -> rich.html()).orElse(null);
        boolean typed = isTyped(question);
        return new Page.Question(
                id,
                heading,
                Prose.prompt(titled(question.promptHtml()), heading == null ? 2 : 3, typed, gap -> gapMark(gap, typed)),
                Math.max(1, question.gaps()),
                question.gaps() > 1 && !typed,
                typed,
                question.isAnswerable(),
                Fingerprint.of(options),
                question.isAnswerable() ? Shuffle.by(seed, options) : options,
                right(answers),
                question.explanationHtml()
                        .map(html -> Prose.html(titled(html), 3))
                        .orElse(null),
                question.isAnswerable() ? why(question, id) : NO_REASON);
    }

    private String titled(String html) {
        return Alerts.titled(html, words);
    }

    private String gapMark(int number, boolean typed) {
        return typed
                ? "<input class=\"gap\" type=\"text\" size=\"12\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\""
                        + " aria-label=\"" + HtmlText.escape(words.fill("script.gap", number)) + "\">"
                : Prose.GAP_MARK;
    }

    private static List<Page.Option> right(List<Option> answers) {
        List<Page.Option> right = new ArrayList<>();
        for (Option answer : answers) {
            right.add(option(answer, right.size() + 1, null));
        }
        return right;
    }

    private static Page.Option option(Option option, @Nullable Integer gap, @Nullable String note) {
        return new Page.Option(Html.withoutLinks(option.html()), gap, note);
    }

    /** Where the front matter asks for it, and nobody would have to type a text. */
    private boolean isTyped(Question question) {
        FrontMatter frontMatter = verified.insight().frontMatter();
        String key = question.kind() == SectionKind.REVISION ? "revisionQuestion" : "practiceQuestion";
        return question.kind() != SectionKind.QUIZ
                && question.gaps() > 0
                && question.isAnswerable()
                && frontMatter.all(key).contains("type-in-the-gap")
                && question.answers().stream().allMatch(Questions::canBeTyped);
    }

    private static boolean canBeTyped(Option option) {
        String text = Html.text(option.html()).strip();
        return !text.isEmpty() && text.length() <= LONGEST_TYPED && text.indexOf('\n') < 0;
    }

    /** What the code does with each option in its gap, where that differs. */
    private List<@Nullable String> notes(Question question) {
        List<Outcome> outcomes =
                verified.run(question).map(QuestionRun::options).orElse(List.of());
        if (outcomes.stream().filter(Outcome::known).distinct().count() < 2) {
            return Collections.nCopies(question.options().size(), null);
        }
        List<@Nullable String> notes = new ArrayList<>();
        outcomes.forEach(outcome -> notes.add(outcome.known() ? note(outcome) : null));
        return notes;
    }

    private String note(Outcome outcome) {
        if (outcome.error().isPresent()) {
            return filled("endsIn", outcome.error().get());
        }
        return outcome.output().isBlank()
                ? HtmlText.escape(words.get("printsNothing"))
                : filled("printsThis", outcome.output());
    }

    private String filled(String word, String code) {
        String text = code.strip();
        String cut = text.length() > LONGEST_OUTPUT ? text.substring(0, LONGEST_OUTPUT) + "…" : text;
        return HtmlText.escape(words.get(word)).replace("{0}", "<samp>" + HtmlText.escape(cut) + "</samp>");
    }

    private Page.Why why(Question question, String id) {
        Optional<Reasons.Reason> reason = reasons.of(question, id);
        Optional<QuestionRun> run = verified.run(question);
        Optional<Page.Link> step = step(question);
        String output = run.flatMap(QuestionRun::code)
                .map(ExampleRun::output)
                .filter(text -> !text.isBlank() && run.get().options().isEmpty())
                .orElse(null);
        return new Page.Why(
                reason.map(Reasons.Reason::quote).orElse(null),
                reason.map(Reasons.Reason::place).orElse(null),
                reason.flatMap(Reasons.Reason::note).map(this::note).orElse(null),
                step.orElse(null),
                output,
                step.isPresent()
                        ? null
                        : run.flatMap(QuestionRun::code)
                                .flatMap(code -> picture(code, id))
                                .orElse(null));
    }

    private Page.Link note(String id) {
        return new Page.Link(words.fill("footnote", id.substring("fn".length()), reasons.noteName(id)), "#" + id);
    }

    private Optional<Page.Still> picture(ExampleRun code, String id) {
        int last = code.pictures().size() - 1;
        if (last < 0) {
            return Optional.empty();
        }
        Diagram diagram = code.diagram(id + "-memory", words.speech());
        String caption = code.pictures().get(last).caption().in(words.speech());
        return Optional.of(new Page.Still(id + "-picture", null, caption, diagram.svg(last)));
    }

    /** The step of a player at which the code of a question has run: an example of the page has the same lines. */
    private Optional<Page.Link> step(Question question) {
        if (question.code().size() != 1) {
            return Optional.empty();
        }
        List<String> asked = code(question.code().get(0));
        if (asked.size() < 2) {
            return Optional.empty();
        }
        for (ExampleRun run : verified.runs()) {
            Fence fence = run.example().fence();
            int at = run.plays() ? Collections.indexOfSubList(code(fence), asked) : -1;
            if (at >= 0) {
                int last = lineOf(fence, at + asked.size());
                Optional<Integer> step = StepLinks.step(run, new Moment(last, Optional.empty()));
                return step.map(number -> stepLink(run, number));
            }
        }
        return Optional.empty();
    }

    private Page.Link stepLink(ExampleRun run, int step) {
        return run.plays()
                ? new Page.Link(words.fill("seeStep", step), "#" + StepLinks.id(run, step))
                : new Page.Link(
                        words.get("seeExample"), "#example-" + run.example().number());
    }

    /** The lines that say something, without their comments. */
    private static List<String> code(Fence fence) {
        return fence.lines().stream()
                .map(Comments::without)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The number in the fence of the n-th line that says something. */
    private static int lineOf(Fence fence, int n) {
        int left = n;
        for (int i = 0; i < fence.lines().size(); i++) {
            left -= Comments.without(fence.lines().get(i)).isBlank() ? 0 : 1;
            if (left == 0) {
                return i + 1;
            }
        }
        return fence.lines().size();
    }

    List<Page.Question> derived() {
        List<Page.Question> questions = new ArrayList<>();
        for (DerivedQuestion question : Derivation.of(verified.insight(), verified.runs())) {
            questions.add(derived(question, "derived-q" + (questions.size() + 1)));
        }
        return questions;
    }

    private String said(Phrase said) {
        return Html.ofQuoted(words.say(said));
    }

    private Page.Question derived(DerivedQuestion question, String id) {
        List<Page.Option> options = new ArrayList<>();
        List<String> seed = new ArrayList<>(List.of(question.prompt().toString()));
        for (DerivedQuestion.Choice choice : question.choices()) {
            options.add(new Page.Option(said(choice.text()), options.isEmpty() ? 1 : null, said(choice.why())));
            seed.add(choice.text().toString());
        }
        StringBuilder prompt = new StringBuilder("<pre class=\"numbered\"><code class=\"language-python\">");
        for (Page.Line line : ExampleFigure.lines(question.example())) {
            prompt.append("<span class=\"ln\" data-n=\"").append(line.number()).append("\">");
            prompt.append(line.html()).append("\n</span>");
        }
        prompt.append("</code></pre>\n<p>").append(said(question.prompt())).append("</p>\n");
        Page.Link step = stepLink(verified.run(question.example()), question.step());
        return new Page.Question(
                id,
                null,
                prompt.toString(),
                1,
                false,
                false,
                true,
                Fingerprint.of(prompt.toString(), options),
                Shuffle.by(seed, options),
                options.subList(0, 1),
                null,
                new Page.Why(null, null, null, step, null, null));
    }
}
