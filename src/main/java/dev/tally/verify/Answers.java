package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Insight;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.course.Spelling;
import dev.tally.python.vm.StandardModules;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import dev.tally.verify.Claim.Kind;
import dev.tally.verify.Typed.Raised;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the keys of questions against what runs. Where the gaps stand in Python, the code with the right options in it must
 * run and give what it states, and no other option may. Where the gap is what is printed, the right option must be that.
 * What cannot be decided is not reported.
 */
final class Answers {
    /** Exceptions that are the code's own fault, and not that of what is missing around it. */
    private static final Set<String> OWN_FAULTS = Set.of(
            "AttributeError", "TypeError", "ValueError", "IndexError", "KeyError", "SyntaxError", "UnboundLocalError");

    /** A question of what goes wrong, or code that is not all there. */
    private static final Pattern ABOUT_FAILURE =
            Pattern.compile("(?i)error|exception|raise|wrong|not work|incorrect|invalid|fail|not valid|throw");

    private static final Pattern ABRIDGED = Pattern.compile("(?m)^\\s*(?:\\.\\.\\.|pass)\\s*(?:#.*)?$");
    private static final Pattern ASKS_FOR_RESULT =
            Pattern.compile("(?i)output|print|result|return|display|evaluate|show|what will|what does|what is the");
    /** It asks how much is shown, and not for that. */
    private static final Pattern ASKS_FOR_COUNT = Pattern.compile("(?i)\\bhow (?:many|often)\\b");

    private static final Pattern ASKS_FOR_PART = Pattern.compile("(?i)\\b(?:first|last|second|third|once)\\b");

    /** It asks what a name refers to in the end. */
    private static final Pattern ASKS_FOR_NAME = Pattern.compile("(?i)\\bvalue (?:of|in) <code>([a-z_]\\w*)</code>");

    private static final Pattern OTHER_MOMENT =
            Pattern.compile("(?i)\\b(?:first|second|third|before|inside|during|lines?|initial|when|if|iterations?)\\b");

    private static final Set<String> UNKNOWN = Set.of("NameError", "ModuleNotFoundError", "ImportError");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    /** What stands for any word in a gap. */
    private static final List<String> ANYTHING = List.of(
            "x", "if", "in", "not", "for", "while", "and", "import", "lambda", "yield", "return", "else", "x = x", "or",
            "is", "as", "elif", "except", "with", "def", "class", "del", "from", "raise", "assert", "global");

    /** More ways to fill the gaps of one question are not tried. */
    private static final int MOST_TRIALS = 24;

    private final Insight insight;
    private final Tracer tracer;
    private final PageCode page;
    private final Context context;

    /** What the code of questions does with the right options in its gaps. */
    private final Map<Question, QuestionRun> runs = new IdentityHashMap<>();

    private final List<Claim> claims = new ArrayList<>();

    /**
     * @param examples those that are run
     * @param runs what became of the code of its questions
     */
    Answers(Insight insight, List<CodeBlock> examples, List<QuestionRun> runs, Tracer tracer) {
        this.insight = insight;
        this.tracer = tracer;
        this.page = new PageCode(insight);
        runs.forEach(run -> this.runs.put(run.question(), run));
        this.context = new Context(examples);
    }

    List<Claim> check() {
        insight.sections().forEach(section -> section.questions().forEach(this::check));
        return claims;
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
            printed(question, asksForOutput.get().code(), List.of());
        } else if (gaps.isSound() && gaps.order().stream().anyMatch(block -> block >= 0)) {
            inBlocks(question, gaps);
        } else if (gaps.inText() || question.gaps() == 0) {
            printed(question, question.code(), List.of());
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

    // --- gaps in code, or in a block of output

    private void inBlocks(Question question, Gaps gaps) {
        boolean code = false;
        for (int gap = 0; gap < gaps.order().size(); gap++) {
            code |= gaps.inCode(gap);
        }
        if (!code) {
            block(question, gaps);
            return;
        }
        List<String> keys = question.answers().stream().map(Gaps::words).toList();
        Filled filled = new Filled(question, gaps);
        Trial keyed = filled.keyed(keys);
        boolean stated = keyed.untrue().isPresent() || keyed.holding() > 0;
        Optional<String> against = stated ? Optional.empty() : new Evidence(page, question, gaps, keys).against();
        if (against.isPresent()) {
            unlikePage(question, against.get());
        } else if (keyed.isMistyped()) {
            undecided(question, "the code is not Python, whatever stands in the gaps");
        } else if (!keyed.isReadable()) {
            unreadable(question, filled, keys);
        } else if (keyed.untrue().isPresent()) {
            Claim why = keyed.untrue().get();
            untrue(
                    question,
                    Rule.ANSWER_UNTRUE,
                    "with the right option put in, "
                            + why.diagnostic().map(Diagnostic::message).orElse("it is not so"));
        } else if (keyed.holding() > 0) {
            holds(question);
            if (question.gaps() == 1) {
                others(question, filled, keys.get(0));
            }
        } else if (!promised(question, filled, keyed, keys)) {
            runs(question, filled, keyed, keys);
        }
    }

    /** Whether the words of the question say what its code shows, and so decide it. */
    private boolean promised(Question question, Filled filled, Trial keyed, List<String> keys) {
        Optional<List<String>> said = Promise.of(question);
        if (said.isEmpty() || keyed.isFickle()) {
            return false;
        }
        if (isResult(said.get(), keyed.results())) {
            holds(question);
            return true;
        }
        boolean better = filled.others(keys).stream()
                .map(filled::read)
                .filter(Answers::isReadable)
                .anyMatch(way -> isResult(said.get(), filled.trial(way).results()));
        if (better) {
            untrue(
                    question,
                    Rule.ANSWER_UNTRUE,
                    "with the right option put in, the code does not show "
                            + Wording.cut(String.join(" / ", said.get()))
                            + ", as the question has it; with another one it does");
        }
        return better;
    }

    /** The ways to fill the gaps of a question. */
    private final class Filled {
        private final Question question;
        private final Gaps gaps;

        Filled(Question question, Gaps gaps) {
            this.question = question;
            this.gaps = gaps;
        }

        Trial keyed(List<String> keys) {
            List<CodeBlock> filled = read(keys);
            Optional<QuestionRun> run = Optional.ofNullable(runs.get(question));
            if (run.filter(QuestionRun::isComplete).isPresent()) {
                return Trial.running(insight.source(), question.code(), filled, tracer);
            }
            return run.flatMap(QuestionRun::raised)
                    .flatMap(raised -> Trial.missing(raised.type(), raised.message()))
                    .flatMap(missing -> onPage(missing, question.code(), filled))
                    .orElseGet(() -> trial(filled));
        }

        Trial trial(List<CodeBlock> filled) {
            return Answers.this.trial(question.code(), filled);
        }

        List<CodeBlock> read(List<String> options) {
            return Answers.read(gaps.filled(options));
        }

        /** Whether there is anything that could stand in the place of one of the keys so that all of it is Python. */
        boolean canBeRead(List<String> keys) {
            List<List<String>> ways = others(keys);
            for (int i = 0; i < keys.size(); i++) {
                for (String word : ANYTHING) {
                    List<String> way = new ArrayList<>(keys);
                    way.set(i, word);
                    ways.add(way);
                }
            }
            return ways.stream()
                    .anyMatch(way ->
                            gaps.filled(way).stream().filter(Gaps::isCode).allMatch(CodeBlock::isReadable));
        }

        /** Other ways to fill the gaps: two keys exchanged, or a wrong option instead of one. */
        List<List<String>> others(List<String> keys) {
            List<List<String>> others = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                for (Option option : question.options()) {
                    List<String> other = new ArrayList<>(keys);
                    String words = Gaps.words(option);
                    if (option.isRight() && keys.indexOf(words) > i) {
                        other.set(keys.indexOf(words), keys.get(i));
                    }
                    other.set(i, words);
                    if (!other.equals(keys) && !others.contains(other) && others.size() < MOST_TRIALS) {
                        others.add(other);
                    }
                }
            }
            return others;
        }
    }

    private static List<CodeBlock> read(List<Fence> filled) {
        return filled.stream().filter(Gaps::isCode).map(CodeBlock::of).toList();
    }

    private static boolean isReadable(List<CodeBlock> blocks) {
        return blocks.stream().allMatch(CodeBlock::isReadable);
    }

    private Trial trial(List<Fence> code, List<CodeBlock> filled) {
        Trial alone = new Trial(insight.source(), code, filled, List.of(), tracer);
        return alone.missing().flatMap(missing -> onPage(missing, code, filled)).orElse(alone);
    }

    /** With the page before it, where that has what is missing. */
    private Optional<Trial> onPage(String missing, List<Fence> code, List<CodeBlock> filled) {
        return context.mentions(missing)
                ? Optional.of(new Trial(insight.source(), code, filled, context.statements(), tracer))
                : Optional.empty();
    }

    private void unreadable(Question question, Filled filled, List<String> keys) {
        if (filled.canBeRead(keys)) {
            untrue(
                    question,
                    Rule.ANSWER_UNTRUE,
                    "with the right option put in, this is not Python; with another one it is");
        } else {
            undecided(question, "the code is not Python");
        }
    }

    private void others(Question question, Filled filled, String key) {
        for (Option option : question.options()) {
            if (option.isRight() || Gaps.words(option).equals(key)) {
                continue;
            }
            Trial trial = filled.trial(filled.read(List.of(Gaps.words(option))));
            List<Claim> stated = trial.claims(true);
            boolean all =
                    !stated.isEmpty() && stated.stream().allMatch(claim -> claim.standing() == Claim.Standing.HOLDS);
            if (all && trial.isReadable() && trial.raised(false).isEmpty()) {
                claims.add(Claim.untrue(
                        Kind.ANSWER,
                        error(
                                option.span(),
                                Rule.ANSWER_NOT_ALONE,
                                "this option is as right as the first: the code does what it states",
                                "make it wrong, or state more of what the code does")));
            }
        }
    }

    /** The code states nothing that could be held against what it does: it must run at least. */
    private void runs(Question question, Filled filled, Trial keyed, List<String> keys) {
        // A function that has a gap in it fails where it is called.
        Optional<Raised> raised = keyed.raised(true).or(() -> keyed.raised(false)
                .filter(problem -> problem.type().equals("NameError") && isOwnFault(problem, keys)));
        boolean own = raised.isPresent() && isOwnFault(raised.get(), keys) && !isAboutFailure(question);
        boolean named = raised.isPresent() && isNamed(raised.get(), question, keys) && !isAboutFailure(question);
        boolean better = (own || named || (raised.isEmpty() && mayState(question)))
                && filled.others(keys).stream()
                        .map(filled::read)
                        .filter(Answers::isReadable)
                        .map(filled::trial)
                        .anyMatch(trial -> trial.untrue().isEmpty()
                                && (trial.holding() > 0
                                        || ((own || named)
                                                && trial.raised(false).isEmpty()
                                                && trial.isComplete())));
        if (better) {
            String what = raised.map(problem -> "this ends in " + problem.line())
                    .orElse("the code does not do what it states");
            untrue(
                    question,
                    Rule.ANSWER_UNTRUE,
                    "with the right option put in, " + what + "; with another one it does");
        } else if (own) {
            untrue(
                    question,
                    Rule.ANSWER_UNTRUE,
                    "with the right option put in, this ends in " + raised.get().line());
        } else if (raised.isPresent() || keyed.raised(false).isPresent()) {
            undecided(
                    question,
                    "the code ends in " + keyed.raised(false).map(Raised::line).orElse("an exception"));
        } else if (!keyed.isComplete()) {
            undecided(question, "the code does not run to its end");
        } else {
            holds(question);
        }
    }

    private static boolean mayState(Question question) {
        return question.code().stream().filter(Gaps::isCode).anyMatch(fence -> !Comments.in(fence.lines())
                .isEmpty());
    }

    /** A name that only the option has, and that nothing is called by, is the option's fault too; so is a slip in a module's name. */
    private boolean isOwnFault(Raised raised, List<String> keys) {
        Optional<String> missing =
                Trial.missing(raised.type(), raised.message()).filter(name -> has(String.join(" ", keys), name));
        return switch (raised.type()) {
            case "NameError" -> missing.filter(this::isSaidOnce).isPresent();
            case "ModuleNotFoundError" ->
                missing.filter(Answers::isNearStandard).isPresent();
            default -> OWN_FAULTS.contains(raised.type());
        };
    }

    private boolean isSaidOnce(String name) {
        String text = insight.source().text();
        int first = text.indexOf(name);
        return first >= 0 && text.indexOf(name, first + 1) < 0;
    }

    private static boolean isNearStandard(String module) {
        return module.length() > 3
                && StandardModules.NAMES.stream()
                        .anyMatch(name -> name.length() > 3 && Spelling.distance(module, name) == 1);
    }

    /** What is missing is called by a word of the right options. */
    private static boolean isNamed(Raised raised, Question question, List<String> keys) {
        Matcher quoted = QUOTED.matcher(raised.message());
        return UNKNOWN.contains(raised.type())
                && quoted.find()
                && has(String.join(" ", keys), quoted.group(1))
                && !has(prose(question), quoted.group(1));
    }

    private static boolean has(String text, String word) {
        return text.matches("(?s).*\\b" + word + "\\b.*");
    }

    /** The words of the prompt, without its blocks of code. */
    private static String prose(Question question) {
        return question.promptHtml().replaceAll("(?s)<pre.*?</pre>", " ");
    }

    private static boolean isAboutFailure(Question question) {
        return ABOUT_FAILURE.matcher(prose(question)).find()
                || question.options().stream()
                        .anyMatch(option ->
                                ABOUT_FAILURE.matcher(option.markdown()).find())
                || question.code().stream()
                        .anyMatch(fence -> ABRIDGED.matcher(fence.code()).find());
    }

    // --- what is printed

    /** A block of output with gaps: filled, it must be what the code shows. */
    private void block(Question question, Gaps gaps) {
        List<String> keys = question.answers().stream().map(Gaps::words).toList();
        List<Fence> filled = gaps.filled(keys);
        List<Fence> output = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            if (gaps.order().contains(i)) {
                output.add(filled.get(i));
            }
        }
        if (output.size() == 1) {
            printed(question, question.code(), Outputs.rows(output.get(0).code()));
        }
    }

    /**
     * The gap is what is printed, where one of the options is, or the question says so.
     *
     * @param block the rows of the block that the gap is a part of; none where it is all that is printed
     */
    private void printed(Question question, List<Fence> code, List<String> block) {
        List<Fence> fences = code.stream().filter(Gaps::isCode).toList();
        Trial trial = trial(fences, read(fences));
        if (trial.isMistyped() || !trial.isComplete() || trial.isFickle() || trial.needsMore()) {
            if (asksForResult(question)) {
                undecided(question, "the code does not run, or it depends on the time, on chance or on the machine");
            }
            return;
        }
        if (question.gaps() > 1) {
            rows(question, trial);
            return;
        }
        List<List<String>> results = trial.results().isEmpty() ? valueAsked(question, fences) : trial.results();
        String whole = String.join("\n", block);
        Option key = question.answers().get(0);
        String keyed = Gaps.words(key);
        List<Option> right = question.options().stream()
                .filter(option -> isResult(inBlock(whole, keyed, Gaps.words(option)), results))
                .toList();
        if (right.contains(key)) {
            holds(question);
        } else if (!right.isEmpty()) {
            untrue(
                    question,
                    Rule.ANSWER_UNTRUE,
                    "the first option is not what the code prints: that is " + Gaps.words(right.get(0)));
        } else if (!results.isEmpty()
                && asksForResult(question)
                && !asksForLess(question, keyed, results)
                && isMeantFor(inBlock(whole, keyed, keyed), results)) {
            untrue(
                    question,
                    Rule.ANSWER_UNTRUE,
                    "the first option is not what the code prints: that is "
                            + Wording.cut(String.join(" / ", results.get(results.size() - 1))));
        } else if (asksForResult(question)) {
            undecided(question, "no option looks like what the code shows");
        }
    }

    /** With one option in the place of the key. */
    private static List<String> inBlock(String block, String key, String option) {
        return Outputs.rows(block.isEmpty() ? option : block.replace(key, option));
    }

    private static boolean isResult(List<String> said, List<List<String>> results) {
        return results.stream()
                .anyMatch(real -> Outputs.agree(said, real)
                        || (real.size() > 1 && Outputs.loosely(said, real))
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

    /** Whether it asks how much is shown, or for one row of it. */
    private static boolean asksForLess(Question question, String keyed, List<List<String>> results) {
        String words = prose(question);
        boolean isRow =
                results.stream().flatMap(List::stream).anyMatch(row -> Outputs.agree(List.of(keyed), List.of(row)));
        return ASKS_FOR_COUNT.matcher(words).find()
                || (isRow && ASKS_FOR_PART.matcher(words).find());
    }

    /** What the name that it asks for refers to at the end of code that shows nothing; none where it asks for another moment. */
    private List<List<String>> valueAsked(Question question, List<Fence> code) {
        String words = prose(question);
        Fence last = code.get(code.size() - 1);
        Matcher name = ASKS_FOR_NAME.matcher(words);
        if (last.isSession() || !name.find() || OTHER_MOMENT.matcher(words).find()) {
            return List.of();
        }
        List<Fence> longer = new ArrayList<>(code);
        longer.set(code.size() - 1, last.withCode(last.code().stripTrailing() + "\n" + name.group(1) + "\n"));
        Trial trial = trial(longer, read(longer));
        return trial.raised(false).isEmpty() ? trial.results() : List.of();
    }

    private static boolean asksForResult(Question question) {
        return ASKS_FOR_RESULT
                .matcher(
                        prose(question) + question.heading().map(h -> h.plain()).orElse(""))
                .find();
    }

    /** A gap for each row that is printed. */
    private void rows(Question question, Trial trial) {
        List<String> keys = question.answers().stream().map(Gaps::words).toList();
        for (List<String> real : trial.results()) {
            if (real.size() == keys.size()) {
                if (Outputs.agree(keys, real)) {
                    holds(question);
                    return;
                }
                List<String> words =
                        question.options().stream().map(Gaps::words).toList();
                if (words.containsAll(real)) {
                    untrue(
                            question,
                            Rule.ANSWER_UNTRUE,
                            "the first options are not what the code prints: that is " + String.join(" / ", real));
                    return;
                }
            }
        }
    }

    // --- what came of it

    private void holds(Question question) {
        claims.add(Claim.holds(Kind.ANSWER, place(question)));
    }

    private void undecided(Question question, String reason) {
        claims.add(Claim.undecided(Kind.ANSWER, place(question), reason));
    }

    private void untrue(Question question, Rule rule, String message) {
        claims.add(Claim.untrue(
                Kind.ANSWER,
                error(place(question), rule, message, "put the option first that is right, or mend the code")));
    }

    private void unlikePage(Question question, String why) {
        claims.add(Claim.untrue(
                Kind.ANSWER,
                Diagnostic.warning(insight.source(), place(question), Rule.ANSWER_UNLIKE_PAGE, why)
                        .withHelp("see whether the options are in their order, and written right")));
    }

    private static Span place(Question question) {
        return question.answers().get(0).span();
    }

    private Diagnostic error(Span span, Rule rule, String message, String help) {
        return Diagnostic.error(insight.source(), span, rule, message).withHelp(help);
    }
}
