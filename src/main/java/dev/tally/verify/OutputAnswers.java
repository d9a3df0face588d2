package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Option;
import dev.tally.course.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions whose gap stands for what is printed: the key must be what the code shows. */
final class OutputAnswers {
    private static final Pattern ASKS_FOR_RESULT =
            Pattern.compile("(?i)output|print|result|return|display|evaluate|show|what will|what does|what is the");

    /** It asks how much is shown, and not for that. */
    private static final Pattern ASKS_FOR_COUNT = Pattern.compile("(?i)\\bhow (?:many|often)\\b");

    /** It asks how often something is shown: what, where that stands as code. */
    private static final Pattern ASKS_HOW_OFTEN = Pattern.compile(
            "(?i)\\bhow (?:many times|often)\\b(?:(?!<code>)[^.?])*(?:<code>([^<]+)</code>)?[^.?]*\\b(?:print|output|display|shown)");

    private static final Pattern ASKS_FOR_PART = Pattern.compile("(?i)\\b(?:first|last|second|third|once)\\b");

    /** It asks what a name refers to in the end. */
    private static final Pattern ASKS_FOR_NAME = Pattern.compile("(?i)\\bvalue (?:of|in) <code>([a-z_]\\w*)</code>");

    private static final Pattern OTHER_MOMENT =
            Pattern.compile("(?i)\\b(?:first|second|third|before|inside|during|lines?|initial|when|if|iterations?)\\b");

    private final Trials trials;
    private final AnswerClaims claims;

    OutputAnswers(Trials trials, AnswerClaims claims) {
        this.trials = trials;
        this.claims = claims;
    }

    /** A block of output with gaps: filled, it must be what the code shows. */
    void checkBlock(Question question, Gaps gaps) {
        List<String> keys = question.answers().stream().map(Gaps::words).toList();
        List<Fence> filled = gaps.filled(keys);
        List<Fence> output = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            if (gaps.order().contains(i)) {
                output.add(filled.get(i));
            }
        }
        if (output.size() == 1) {
            check(question, question.code(), Outputs.rows(output.get(0).code()));
        }
    }

    /**
     * The gap is what is printed, where one of the options is, or the question says so.
     *
     * @param block the rows of the block that the gap is a part of; none where it is all that is printed
     */
    void check(Question question, List<Fence> code, List<String> block) {
        List<Fence> fences = code.stream().filter(Gaps::isCode).toList();
        Trial trial = trials.of(fences, Trials.read(fences));
        if (!trial.isComplete() || trial.isFickle() || trial.needsMore()) {
            if (asksForResult(question)) {
                claims.undecided(
                        question, "the code does not run, or it depends on the time, on chance or on the machine");
            }
            return;
        }
        if (question.gaps() > 1) {
            rows(question, trial);
            return;
        }
        List<List<String>> results = asked(question, fences, trial);
        String whole = String.join("\n", block);
        Option key = question.answers().get(0);
        String keyed = Gaps.words(key);
        List<Option> right = question.options().stream()
                .filter(option -> isResult(inBlock(whole, keyed, Gaps.words(option)), results))
                .toList();
        if (right.contains(key)) {
            claims.holds(question);
        } else if (trial.isOrderedOtherwise(inBlock(whole, keyed, keyed))) {
            claims.undecided(question, Claims.NO_ORDER);
        } else if (!right.isEmpty()) {
            claims.untrue(
                    question, "the first option is not what the code prints: that is " + Gaps.words(right.get(0)));
        } else if (!results.isEmpty()
                && asksForResult(question)
                && !asksForLess(question, keyed, results)
                && !isTold(keyed, results)
                && isMeantFor(inBlock(whole, keyed, keyed), results)) {
            claims.untrue(
                    question,
                    "the first option is not what the code prints: that is "
                            + Wording.cut(String.join(" / ", results.get(results.size() - 1))));
        } else if (asksForResult(question)) {
            claims.undecided(question, "no option looks like what the code shows");
        }
    }

    /** What may be the answer: how often something is shown, what is shown, or what a name refers to. */
    private List<List<String>> asked(Question question, List<Fence> fences, Trial trial) {
        List<List<String>> shown = trial.results();
        if (shown.isEmpty()) {
            return valueAsked(question, fences);
        }
        Matcher often = ASKS_HOW_OFTEN.matcher(Prompt.prose(question));
        if (!often.find() || trial.raised(false).isPresent()) {
            return shown;
        }
        List<String> all = shown.get(0);
        String what = Optional.ofNullable(often.group(1)).map(Outputs::unquoted).orElse(all.get(0));
        long times = all.stream().filter(what::equals).count();
        return times > 0 && (times == all.size() || often.group(1) != null)
                ? List.of(List.of(String.valueOf(times)))
                : shown;
    }

    /** With one option in the place of the key. */
    private static List<String> inBlock(String block, String key, String option) {
        return Outputs.rows(block.isEmpty() ? option : block.replace(key, option));
    }

    static boolean isResult(List<String> said, List<List<String>> results) {
        return results.stream()
                .anyMatch(real -> Outputs.agree(said, real)
                        || (real.size() > 1 && Outputs.loosely(said, real))
                        || Mention.inTurn(said, real)
                        || isException(said, real));
    }

    /** The type is right; what it says is not the question. */
    private static boolean isException(List<String> said, List<String> real) {
        return said.size() == 1
                && real.size() == 1
                && Stated.exception(real).isPresent()
                && Stated.exception(said)
                        .map(Stated.Exception::type)
                        .equals(Stated.exception(real).map(Stated.Exception::type));
    }

    private static boolean isMeantFor(List<String> said, List<List<String>> results) {
        return results.stream().anyMatch(real -> Outputs.near(said, real))
                || (said.size() == 1 && Stated.isLiteral(said.get(0)));
    }

    /** Whether a sentence has the result among its words. */
    private static boolean isTold(String keyed, List<List<String>> results) {
        return !Stated.isLiteral(keyed) && results.stream().anyMatch(real -> Mention.of(List.of(keyed), real));
    }

    /** Whether it asks how much is shown, or for one row of it. */
    private static boolean asksForLess(Question question, String keyed, List<List<String>> results) {
        String words = Prompt.prose(question);
        boolean isRow =
                results.stream().flatMap(List::stream).anyMatch(row -> Outputs.agree(List.of(keyed), List.of(row)));
        return ASKS_FOR_COUNT.matcher(words).find()
                || (isRow && ASKS_FOR_PART.matcher(words).find());
    }

    /**
     * What the name that it asks for refers to at the end of code that shows nothing; none where it asks for another moment.
     */
    private List<List<String>> valueAsked(Question question, List<Fence> code) {
        String words = Prompt.prose(question);
        Fence last = code.get(code.size() - 1);
        Matcher name = ASKS_FOR_NAME.matcher(words);
        if (last.isSession() || !name.find() || OTHER_MOMENT.matcher(words).find()) {
            return List.of();
        }
        List<Fence> longer = new ArrayList<>(code);
        longer.set(code.size() - 1, last.withCode(last.code().stripTrailing() + "\n" + name.group(1) + "\n"));
        Trial trial = trials.of(longer, Trials.read(longer));
        return trial.raised(false).isEmpty() ? trial.results() : List.of();
    }

    private static boolean asksForResult(Question question) {
        return ASKS_FOR_RESULT
                .matcher(Prompt.prose(question)
                        + question.heading().map(h -> h.plain()).orElse(""))
                .find();
    }

    /** A gap for each row that is printed. */
    private void rows(Question question, Trial trial) {
        List<String> keys = question.answers().stream().map(Gaps::words).toList();
        for (List<String> real : trial.results()) {
            if (real.size() == keys.size()) {
                if (Outputs.agree(keys, real)) {
                    claims.holds(question);
                    return;
                }
                List<String> words =
                        question.options().stream().map(Gaps::words).toList();
                if (words.containsAll(real)) {
                    claims.untrue(
                            question,
                            "the first options are not what the code prints: that is " + String.join(" / ", real));
                    return;
                }
            }
        }
    }
}
