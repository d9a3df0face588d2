package dev.tally.verify;

import dev.tally.course.Insight;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.course.Spelling;
import dev.tally.python.vm.StandardModules;
import dev.tally.source.Diagnostic;
import dev.tally.verify.Typed.Raised;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Questions whose gaps stand in Python: with the keys in them it must run, and do what it states or what the question says;
 * where it states something, no other option may do so too.
 */
final class CodeAnswers {
    /** Exceptions that are the code's own fault, and not that of what is missing around it. */
    private static final Set<String> OWN_FAULTS = Set.of(
            "AttributeError", "TypeError", "ValueError", "IndexError", "KeyError", "SyntaxError", "UnboundLocalError");

    private static final Pattern LITERAL_END =
            Pattern.compile("(?:^|[=,(\\s])(?:\\d+|True|False|None|'[^']*'|\"[^\"]*\")$");

    /** Code that is not all there. */
    private static final Pattern ABRIDGED = Pattern.compile("(?m)^\\s*(?:\\.\\.\\.|pass)\\s*(?:#.*)?$");

    /** What stands for any word in a gap. */
    private static final List<String> ANYTHING = List.of(
            "x", "if", "in", "not", "for", "while", "and", "import", "lambda", "yield", "return", "else", "x = x", "or",
            "is", "as", "elif", "except", "with", "def", "class", "del", "from", "raise", "assert", "global");

    /** More ways to fill the gaps of one question are not tried. */
    private static final int MOST_TRIALS = 24;

    private final Insight insight;
    private final PageCode page;
    private final Trials trials;
    private final AnswerClaims claims;

    /** What the code of questions does with the right options in its gaps. */
    private final Map<Question, QuestionRun> runs = new IdentityHashMap<>();

    CodeAnswers(Insight insight, List<QuestionRun> runs, Trials trials, AnswerClaims claims) {
        this.insight = insight;
        this.page = new PageCode(insight);
        this.trials = trials;
        this.claims = claims;
        runs.forEach(run -> this.runs.put(run.question(), run));
    }

    void check(Question question, Gaps gaps) {
        List<String> keys = question.answers().stream().map(Gaps::words).toList();
        Filled filled = new Filled(question, gaps);
        Trial keyed = filled.keyed(keys);
        boolean stated = keyed.untrue().isPresent() || keyed.holding() > 0;
        Optional<String> against = stated ? Optional.empty() : new Evidence(page, question, gaps, keys).against();
        if (against.isPresent()) {
            claims.unlikePage(question, against.get());
        } else if (callsLiteral(gaps, keys)) {
            claims.untrue(question, "with the right option put in, a value is called that no call can have");
        } else if (!keyed.isReadable()) {
            unreadable(question, filled, keys);
        } else if (keyed.untrue().isPresent()) {
            Claim why = keyed.untrue().get();
            claims.untrue(
                    question,
                    "with the right option put in, "
                            + why.diagnostic().map(Diagnostic::message).orElse("it is not so"));
        } else if (keyed.holding() > 0) {
            claims.holds(question);
            if (question.gaps() == 1) {
                others(question, filled, keys.get(0));
            }
        } else if (!promised(question, filled, keyed, keys)) {
            runs(question, filled, keyed, keys);
        }
    }

    /**
     * Whether an option that ends with a number or a string is called: {@code np.axis=0(x)}, which can be read and cannot be
     * so.
     */
    private static boolean callsLiteral(Gaps gaps, List<String> keys) {
        return IntStream.range(0, keys.size())
                .anyMatch(gap ->
                        gaps.isCalled(gap) && LITERAL_END.matcher(keys.get(gap)).find());
    }

    /** Whether the words of the question say what its code shows, and so decide it. */
    private boolean promised(Question question, Filled filled, Trial keyed, List<String> keys) {
        Optional<List<String>> said = Promise.of(question);
        if (said.isEmpty() || keyed.isFickle()) {
            return false;
        }
        if (OutputAnswers.isResult(said.get(), keyed.results())) {
            claims.holds(question);
            return true;
        }
        boolean better = filled.others(keys).stream()
                .map(filled::read)
                .filter(Trials::isReadable)
                .anyMatch(way ->
                        OutputAnswers.isResult(said.get(), filled.trial(way).results()));
        if (better) {
            claims.untrue(
                    question,
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
                return trials.running(question.code(), filled);
            }
            return run.flatMap(QuestionRun::raised)
                    .flatMap(raised -> Trial.missing(raised.type(), raised.message()))
                    .flatMap(missing -> trials.onPage(missing, question.code(), filled))
                    .orElseGet(() -> trial(filled));
        }

        Trial trial(List<CodeBlock> filled) {
            return trials.of(question.code(), filled);
        }

        List<CodeBlock> read(List<String> options) {
            return Trials.read(gaps.filledCode(options));
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
            return ways.stream().map(gaps::filledCode).anyMatch(way -> way.stream()
                    .allMatch(CodeBlock::isReadable));
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

    private void unreadable(Question question, Filled filled, List<String> keys) {
        if (filled.canBeRead(keys)) {
            claims.untrue(question, "with the right option put in, this is not Python; with another one it is");
        } else {
            claims.undecided(question, "the code is not Python");
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
                claims.notAlone(option);
            }
        }
    }

    /** The code states nothing that could be held against what it does: it must run at least. */
    private void runs(Question question, Filled filled, Trial keyed, List<String> keys) {
        // A function that has a gap in it fails where it is called.
        Optional<Raised> raised = keyed.raised(true).or(() -> keyed.raised(false)
                .filter(problem -> problem.type().equals("NameError"))
                .filter(problem -> isOwnFault(problem, question, keys) || isNamed(problem, question, keys)));
        Optional<Raised> blamed = raised.filter(problem -> !mayFail(question));
        boolean own =
                blamed.filter(problem -> isOwnFault(problem, question, keys)).isPresent();
        boolean runs = own
                || blamed.filter(problem -> isNamed(problem, question, keys)).isPresent();
        boolean states = runs
                || (raised.isEmpty()
                        ? mayState(question)
                        : blamed.filter(problem -> isOf(problem, keys)).isPresent());
        boolean better = states
                && filled.others(keys).stream()
                        .map(filled::read)
                        .filter(Trials::isReadable)
                        .filter(way -> runs || way.stream().anyMatch(Transcript::mayState))
                        .map(filled::trial)
                        .anyMatch(trial -> isBetter(trial, runs));
        if (better) {
            String what = raised.map(problem -> "this ends in " + problem.line())
                    .orElse("the code does not do what it states");
            claims.untrue(question, "with the right option put in, " + what + "; with another one it does");
        } else if (own) {
            claims.untrue(
                    question,
                    "with the right option put in, this ends in " + raised.get().line());
        } else if (raised.isPresent() || keyed.raised(false).isPresent()) {
            claims.undecided(
                    question,
                    "the code ends in " + keyed.raised(false).map(Raised::line).orElse("an exception"));
        } else if (!keyed.isComplete()) {
            claims.undecided(question, "the code does not run to its end");
        } else {
            claims.holds(question);
        }
    }

    /** Whether another way does what is stated; or runs to its end, where it is known that the right one does not. */
    private static boolean isBetter(Trial other, boolean runs) {
        boolean fails = other.raised(false)
                .filter(raised -> !raised.type().equals("SystemExit"))
                .isPresent();
        return other.untrue().isEmpty() && (other.holding() > 0 || (runs && !fails && other.isComplete()));
    }

    private static boolean mayState(Question question) {
        return question.code().stream().filter(Gaps::isCode).anyMatch(fence -> !Comments.in(fence.lines())
                .isEmpty());
    }

    /**
     * A name that only the option has, and that nothing is called by, is the option's fault too; so is one that it makes of
     * what stands beside it, and a slip in a module's name.
     */
    private boolean isOwnFault(Raised raised, Question question, List<String> keys) {
        Optional<String> missing = Trial.missing(raised.type(), raised.message());
        return switch (raised.type()) {
            case "NameError" ->
                missing.filter(name -> isOf(raised, keys) ? isStrange(name, question) : !text().contains(name))
                        .isPresent();
            case "ModuleNotFoundError" ->
                isOf(raised, keys)
                        && missing.filter(CodeAnswers::isNearStandard).isPresent();
            default -> OWN_FAULTS.contains(raised.type());
        };
    }

    /** Whether what is missing is called by a word of the right options. */
    private static boolean isOf(Raised raised, List<String> keys) {
        return Trial.missing(raised.type(), raised.message())
                .filter(name -> has(String.join(" ", keys), name))
                .isPresent();
    }

    /** Whether the page has a name only once; or only within other words, and nearly the same as one that is bound. */
    private boolean isStrange(String name, Question question) {
        int first = text().indexOf(name);
        return first >= 0
                && (text().indexOf(name, first + 1) < 0
                        || (!page.hasBeside(question, name) && Evidence.isNearKnown(name, question)));
    }

    private String text() {
        return insight.source().text();
    }

    private static boolean isNearStandard(String module) {
        return module.length() > 3
                && StandardModules.NAMES.stream()
                        .anyMatch(name -> name.length() > 3 && Spelling.distance(module, name) == 1);
    }

    /** The same, where the question does not speak of it, as one or as many. */
    private static boolean isNamed(Raised raised, Question question, List<String> keys) {
        return isOf(raised, keys)
                && Missing.name(raised.message())
                        .filter(name -> !speaksOf(question, name))
                        .isPresent();
    }

    private static boolean speaksOf(Question question, String name) {
        return has(Prompt.prose(question), "(?i)" + name + "s?");
    }

    private static boolean has(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    private static boolean mayFail(Question question) {
        return Prompt.isAboutFailure(question)
                || question.code().stream()
                        .anyMatch(fence -> ABRIDGED.matcher(fence.code()).find());
    }
}
