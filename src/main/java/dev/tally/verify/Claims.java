package dev.tally.verify;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.verify.Claim.Kind;
import dev.tally.verify.Comments.Comment;
import dev.tally.verify.Stated.Certainty;
import dev.tally.verify.Transcript.Part;
import dev.tally.verify.Typed.Raised;
import dev.tally.verify.Typed.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Holds what comments say is shown against what is shown. Prose is no claim; when in doubt it is none. What a comment says
 * holds where any way to read it does: it may be about its statement, or about all since the comment before.
 */
final class Claims {
    /** A month, a day, an hour, a minute or a second that there is not, in a date or a time as they are written. */
    private static final Pattern NO_MOMENT =
            Pattern.compile("\\b\\d{4}-(?:00|1[3-9]|[2-9]\\d|\\d\\d-(?:00|3[2-9]|[4-9]\\d))\\b"
                    + "|\\b(?:2[4-9]|[3-9]\\d):\\d\\d:\\d\\d|\\b\\d\\d:(?:[6-9]\\d|\\d\\d:[6-9]\\d)\\b");

    private static final Set<String> EMPTY_TEXTS = Set.of("''", "\"\"");

    private static final Set<String> ANY_OS_ERROR = Set.of("OSError", "IOError", "EnvironmentError");
    private static final Set<String> ANY_ERROR = Set.of("Exception", "BaseException", "Error");

    /** Of a page that is a part of something larger: names and modules that are elsewhere. */
    private static final Set<String> ELSEWHERE =
            Set.of("NameError", "ModuleNotFoundError", "ImportError", "FileNotFoundError");

    /** Why nobody can state what is shown. */
    static final String FICKLE = "it depends on the time, on chance or on the machine";

    /** The same of what is shown in some order. */
    static final String NO_ORDER = "the order of a set's elements, or of what threads do, is another in each run";

    /** Why what is shown here may not be what is shown elsewhere. */
    static final String UNSURE = "it rests on a line that does not run here";

    private final Source source;
    private final Transcript transcript;
    private final Part part;
    private final IntFunction<Optional<List<String>>> printedByLine;
    private final boolean exact;
    private final List<String> lines;
    private final Agreement agreement;
    private final NamedValues values;
    private final Below below;
    private final List<Claim> claims = new ArrayList<>();

    /** Words that may state what is shown, or tell what it is; and how it is said that they are not so. */
    private final List<Runnable> words = new ArrayList<>();

    /** The statement after the last one that a comment was about. */
    private int since;

    private Claims(
            Source source,
            Transcript transcript,
            Part part,
            IntFunction<Optional<List<String>>> printedByLine,
            boolean exact) {
        this.source = source;
        this.transcript = transcript;
        this.part = part;
        this.printedByLine = printedByLine;
        this.exact = exact;
        this.lines = part.fence().lines();
        this.agreement = new Agreement(exact);
        this.values = new NamedValues(transcript, part, exact);
        this.below = new Below(transcript, part, agreement);
    }

    /**
     * @param printedByLine the rows that a line of the block printed, each time that it ran
     * @param exact whether quotes around what is shown make a difference, as they do between options
     */
    static List<Claim> of(
            Source source,
            Transcript transcript,
            Part part,
            IntFunction<Optional<List<String>>> printedByLine,
            boolean exact) {
        Claims claims = new Claims(source, transcript, part, printedByLine, exact);
        if (!claims.areLabels()) {
            part.comments().forEach(claims::judge);
            claims.others();
        }
        return claims.claims;
    }

    /** {@code # 1}, {@code # 2}: numbers that the text refers to. */
    private boolean areLabels() {
        int expected = 1;
        for (Attached attached : part.comments()) {
            List<String> text = attached.comment().text();
            if (!attached.comment().trails() || !text.equals(List.of(String.valueOf(expected)))) {
                return false;
            }
            expected++;
        }
        return expected > 2 && !firstShows("1");
    }

    /** Whose other comments state what is shown, means it with a single word, too. */
    private void others() {
        long holding = claims.stream()
                .filter(claim -> claim.standing() == Claim.Standing.HOLDS)
                .count();
        if (holding > words.size()) {
            words.forEach(Runnable::run);
        }
    }

    private boolean firstShows(String row) {
        return transcript
                .shown(part, part.comments().get(0).statement())
                .map(shown -> shown.rows().equals(List.of(row)))
                .orElse(false);
    }

    private void judge(Attached attached) {
        if (attached.line() > 0) {
            nested(attached);
            return;
        }
        Comment comment = attached.comment();
        Optional<Stated.Exception> exception = Stated.exception(comment.text());
        Stated stated = Stated.of(comment.text());
        if (exception.isEmpty() && isPrinted(attached, stated)) {
            holds(attached);
            return;
        }
        Optional<Shown> shown = transcript.shown(part, attached.statement());
        if (shown.isEmpty()) {
            if (exception.isPresent() || stated.isCertain()) {
                undecided(comment, "the run does not get to this line");
            }
        } else if (comment.text().equals(shown.get().rows())) {
            // Word for word, though it may read as something else: x == 5, ValueError: no.
            holds(attached);
        } else if (exception.isPresent() && !isShownValue(stated, shown.get())) {
            raises(attached, exception.get(), shown.get());
        } else if (!compared(attached, stated) && !named(attached, stated, shown.get())) {
            shows(attached, stated, shown.get());
        }
    }

    /** Whether the run of the page has printed what is stated: nothing need be typed to see that. */
    private boolean isPrinted(Attached attached, Stated stated) {
        return inTheRun(attached).filter(real -> agreement.says(stated, real)).isPresent()
                && !stated.text().stream()
                        .allMatch(row -> Transcript.comparison(row).isPresent());
    }

    // --- exceptions

    private void raises(Attached attached, Stated.Exception stated, Shown shown) {
        Comment comment = attached.comment();
        Statement statement = part.statements().get(attached.statement());
        if (Cautioned.gives(shown.errors(), stated)) {
            holds(attached);
            return;
        }
        if (shown.raised().isEmpty()) {
            boolean nothing = stated.message().isEmpty() && !endsWithType(comment, stated.type());
            if (attached.leadsOn() || nothing || statement.isCompound()) {
                return;
            }
            if (fickle(attached)) {
                undecided(comment, FICKLE);
            } else {
                untrue(
                        attached,
                        "this raises nothing, not " + stated.type(),
                        "state what happens, or mend the example");
            }
            return;
        }
        Raised raised = shown.raised().get();
        if (!isOf(raised.type(), stated.type())) {
            if (ELSEWHERE.contains(raised.type())) {
                undecided(comment, "the line ends in " + raised.line());
            } else {
                untrue(
                        attached,
                        "this raises " + raised.line() + ", not " + stated.type(),
                        "state what is raised, or mend the example");
            }
            return;
        }
        List<String> said = Outputs.rows(stated.message());
        List<String> real = Outputs.rows(raised.message());
        if (said.isEmpty() || Outputs.agree(said, real) || !isMeantFor(said, real)) {
            holds(attached);
        } else {
            untrue(
                    attached,
                    "CPython says " + raised.line() + ", not " + stated.type() + ": " + stated.message(),
                    "state what it says");
        }
    }

    /** Whether a message is meant to be the real one: nearly the same words, or a value where that is one. */
    private static boolean isMeantFor(List<String> said, List<String> real) {
        return Outputs.near(said, real)
                || said.size() == 1
                        && real.size() == 1
                        && Stated.isLiteral(said.get(0))
                        && Stated.isLiteral(real.get(0));
    }

    private static boolean endsWithType(Comment comment, String type) {
        String last = comment.text().get(comment.text().size() - 1);
        return last.endsWith(type) || last.endsWith(type + ".") || last.endsWith(type + " error");
    }

    static boolean isOf(String type, String stated) {
        return type.equals(stated)
                || ANY_ERROR.contains(stated)
                || (ANY_OS_ERROR.contains(stated)
                        && (ANY_OS_ERROR.contains(type) || type.startsWith("File") || type.equals("PermissionError")));
    }

    // --- comparisons

    /** Rows that are all {@code NAME == VALUE}; whether it was one of that kind. */
    private boolean compared(Attached attached, Stated stated) {
        List<String> rows = stated.text();
        List<Shown> answers = new ArrayList<>();
        for (String row : rows) {
            Optional<Shown> answer = Transcript.comparison(row)
                    .flatMap(question -> transcript.answer(part, attached.statement(), question));
            if (answer.isEmpty()
                    || !Set.of("True", "False").contains(answer.get().output().strip())) {
                return false;
            }
            answers.add(answer.get());
        }
        if (answers.isEmpty()) {
            return false;
        }
        for (int i = 0; i < answers.size(); i++) {
            boolean so = answers.get(i).output().strip().equals("True");
            if (Transcript.isSum(rows.get(i)) && (so || !attached.comment().trails())) {
                // That the sum is right does not say that it is what is shown.
                return false;
            }
            if (!so && !fickle(attached)) {
                untrue(attached, rows.get(i) + " is not so after this line", "state what is so, or mend the example");
                return true;
            }
        }
        holds(attached);
        return true;
    }

    /** The value of a name, alone or with the name; whether it was one of that kind. */
    private boolean named(Attached attached, Stated stated, Shown shown) {
        Optional<NamedValues.Verdict> verdict = values.of(attached, stated, shown);
        verdict.ifPresent(found -> found.wrong()
                .ifPresentOrElse(wrong -> untrue(attached, wrong, Wording.WAY_OUT), () -> holds(attached)));
        return verdict.isPresent();
    }

    // --- what is shown

    private void shows(Attached attached, Stated stated, Shown shown) {
        if (stated.text().isEmpty()) {
            return;
        }
        if (shown.raised().isPresent() && shown.output().isEmpty()) {
            if (stated.isCertain()) {
                undecided(
                        attached.comment(),
                        "the line ends in " + shown.raised().get().line());
            }
            return;
        }
        List<List<String>> readings = readings(attached, shown);
        boolean cut = attached.comment().trails() && stated.isCut();
        if (readings.stream().anyMatch(real -> agreement.says(stated, real) && !(cut && real.size() > 1))) {
            holds(attached);
        } else if (isEmptyLine(attached, shown)) {
            empty(attached, stated);
        } else if (fickle(attached)) {
            if (isNoMoment(stated, readings)) {
                untrue(attached, "there is no such date or time", Wording.WAY_OUT);
            } else {
                fickle(attached, stated);
            }
        } else {
            List<String> real = likeliest(stated, readings);
            boolean claim = isClaim(attached, stated, real, readings);
            boolean beside = attached.comment().trails() || !attached.below().isEmpty();
            if (claim && beside && !stated.isCertain() && Resemblance.isOtherWord(stated, real)) {
                words.add(() -> untrue(attached, real, stated.text()));
            } else if (claim) {
                judge(attached, stated, real, readings);
            }
        }
    }

    /** Whether a line shows something in which there is nothing to see; a bare {@code print()} ends what stands before it. */
    private boolean isEmptyLine(Attached attached, Shown shown) {
        return attached.comment().trails()
                && shown.rows().isEmpty()
                && !shown.output().isEmpty()
                && !part.statements().get(attached.statement()).source().startsWith("print()");
    }

    private void empty(Attached attached, Stated stated) {
        if (EMPTY_TEXTS.contains(String.join("", stated.text()))) {
            holds(attached);
        } else if (fickle(attached)) {
            fickle(attached, stated);
        } else if (stated.isLiteral()) {
            untrue(attached, List.of(""), stated.text());
        }
    }

    /** What is meant to state what is shown, and is not that: it may say so in words. */
    private void judge(Attached attached, Stated stated, List<String> real, List<List<String>> readings) {
        boolean meant = !exact
                && (stated.isBidding(real)
                        || !stated.isValue()
                                && readings.stream()
                                        .anyMatch(reading ->
                                                Mention.of(attached.comment().text(), reading)));
        if (meant) {
            holds(attached);
        } else {
            untrue(attached, real, stated.text());
        }
    }

    /** An exception as a value: {@code ValueError('no')} where none is raised. */
    private static boolean isShownValue(Stated stated, Shown shown) {
        return shown.raised().isEmpty() && Literals.isCall(String.join(" ", stated.text()));
    }

    /** Whether a date or a time is stated, where one is shown, that is none. */
    private static boolean isNoMoment(Stated stated, List<List<String>> readings) {
        List<String> shape = Outputs.shapes(stated.text());
        return stated.text().stream().anyMatch(row -> NO_MOMENT.matcher(row).find())
                && readings.stream().anyMatch(real -> Outputs.shapes(real).equals(shape));
    }

    private void fickle(Attached attached, Stated stated) {
        if (stated.isCertain() || attached.comment().trails()) {
            undecided(attached.comment(), FICKLE);
        }
    }

    /** What a comment may be about, the likeliest first. */
    private List<List<String>> readings(Attached attached, Shown shown) {
        List<List<String>> readings = new ArrayList<>();
        if (!shown.rows().isEmpty()) {
            readings.add(shown.rows());
        }
        if (isNone(attached, shown)) {
            readings.add(List.of("None"));
        }
        inTheRun(attached).ifPresent(readings::add);
        Transcript.targets(part.statements().get(attached.statement())).forEach(target -> transcript
                .answer(part, attached.statement(), target)
                .ifPresent(value -> readings.add(value.rows())));
        if (!readings.isEmpty() && attached.comment().trails() && shown.rows().isEmpty()) {
            return readings;
        }
        readings.add(transcript.rows(part, since, attached.statement()));
        readings.add(transcript.rows(part, 0, attached.statement()));
        return readings;
    }

    /** Whether an expression shows nothing, since its value is None. */
    private boolean isNone(Attached attached, Shown shown) {
        return part.statements().get(attached.statement()).kind() instanceof Statement.Kind.Value
                && shown.output().isEmpty()
                && shown.raised().isEmpty();
    }

    /** What the statement printed in the run of the page as one program. */
    private Optional<List<String>> inTheRun(Attached attached) {
        Statement statement = part.statements().get(attached.statement());
        return statement.isCompound()
                ? Optional.empty()
                : printedByLine.apply(statement.first()).filter(rows -> !rows.isEmpty());
    }

    /** The reading that a comment must be about: one that it is nearly, of its sort or of as many rows, or the first. */
    private static List<String> likeliest(Stated stated, List<List<String>> readings) {
        List<String> said = stated.text();
        Predicate<List<String>> asMany = real -> real.size() == said.size();
        return readings.stream()
                .filter(asMany.and(real -> Outputs.near(said, real)))
                .findFirst()
                .or(() -> readings.stream()
                        .filter(asMany.and(real ->
                                said.size() == 1 && stated.isLiteral() && Stated.isLike(said.get(0), real.get(0))))
                        .findFirst())
                .or(() -> readings.stream().filter(asMany).findFirst())
                .orElse(readings.get(0));
    }

    /** Whether a comment that does not hold is meant to state what is shown. */
    private boolean isClaim(Attached attached, Stated stated, List<String> real, List<List<String>> readings) {
        Statement statement = part.statements().get(attached.statement());
        boolean near = readings.stream().anyMatch(reading -> Outputs.near(stated.text(), reading));
        boolean announced = stated.certainty() == Certainty.SIGN
                || (stated.certainty() == Certainty.WORD && (stated.isLiteral() || near));
        boolean asks = stated.text().stream().anyMatch(row -> row.contains(Gaps.GAP));
        if (real.isEmpty() || asks || (attached.comment().trails() && isMark(attached, stated, real))) {
            return false;
        }
        if (attached.leadsOn()) {
            return announced || (near && stated.text().size() == real.size());
        }
        if (statement.kind() instanceof Statement.Kind.Binding || statement.kind() instanceof Statement.Kind.Change) {
            return near && stated.isCertain() && stated.isAValue()
                    || Transcript.subject(statement)
                            .flatMap(stated::valueNow)
                            .filter(value -> real.size() == 1 && Stated.isLike(value, real.get(0)))
                            .isPresent();
        }
        boolean literal = stated.isLiteral() && stated.text().size() <= Math.max(1, real.size());
        return announced || literal || near || Resemblance.between(stated, real, part.written(attached.statement()));
    }

    /**
     * Whether a small number stands where words are shown that have none: the text refers to it; or a text of the code where a
     * number is shown.
     */
    private boolean isMark(Attached attached, Stated stated, List<String> real) {
        return stated.certainty() == Certainty.LITERAL
                        && Literals.isQuoted(stated.text().get(0))
                        && real.stream().allMatch(Stated::isNumber)
                        && part.written(attached.statement()).has(stated.text().get(0))
                || isNumberOfText(stated, real);
    }

    private static boolean isNumberOfText(Stated stated, List<String> real) {
        return stated.certainty() == Certainty.LITERAL
                && NamedValues.LABEL.matcher(stated.text().get(0)).matches()
                && real.stream()
                        .allMatch(row -> !Stated.isLiteral(row) && row.chars().noneMatch(Character::isDigit));
    }

    // --- lines in loops and functions

    private void nested(Attached attached) {
        Stated stated = Stated.of(attached.comment().text());
        Optional<List<String>> printed = printedByLine.apply(attached.line());
        if (stated.text().isEmpty()) {
            return;
        }
        if (printed.isEmpty()) {
            if (stated.isCertain()) {
                undecided(attached.comment(), "the line does not run");
            }
            return;
        }
        List<String> real = printed.get();
        boolean inTurn = Mention.allButOne(stated.text(), real);
        boolean once = !inTurn && real.stream().anyMatch(row -> agreement.says(stated, List.of(row)));
        if (once || agreement.says(stated, real)) {
            holds(attached);
        } else if (fickle(attached)) {
            fickle(attached, stated);
        } else if (stated.isCertain() || Outputs.near(stated.text(), real) || inTurn) {
            List<List<String>> readings = new ArrayList<>(List.of(real));
            real.stream().filter(row -> row.length() > 2).map(List::of).forEach(readings::add);
            judge(attached, stated, real, readings);
        }
    }

    // --- what came of it

    private boolean fickle(Attached attached) {
        return part.fickle().get(attached.statement());
    }

    private void holds(Attached attached) {
        since = attached.statement() + 1;
        claims.add(Claim.holds(Kind.COMMENT, place(attached.comment())));
    }

    private void undecided(Comment comment, String reason) {
        Span place = place(comment);
        int end = part.fence().lineOffsets().get(comment.last() - 1)
                + lines.get(comment.last() - 1).length();
        Optional<String> slip = reason.equals(FICKLE) || reason.equals(NO_ORDER)
                ? Optional.empty()
                : Slips.in(source.text(), place.start(), end, () -> transcript.codeTo(part));
        claims.add(slip.map(what -> Claim.untrue(Kind.COMMENT, BlockClaims.unlikeCode(source, place, what)))
                .orElseGet(() -> Claim.undecided(Kind.COMMENT, place, reason)));
    }

    private void untrue(Attached attached, List<String> real, List<String> said) {
        if (part.isOrderedOtherwise(attached.statement(), said, real)) {
            undecided(attached.comment(), NO_ORDER);
            return;
        }
        Statement statement = part.statements().get(attached.statement());
        String verb = Transcript.subject(statement)
                .filter(name -> statement.kind().isSilent())
                .map(name -> name + " is ")
                .orElse("this prints ");
        untrue(attached, Wording.unlike(verb, real, said), Wording.WAY_OUT);
    }

    private void untrue(Attached attached, String message, String help) {
        Comment comment = attached.comment();
        if (below.isSo(attached)) {
            holds(attached);
            return;
        }
        if (attached.leadsOn() && below.isShown(attached)) {
            if (Stated.of(comment.text()).isCertain()) {
                undecided(comment, "it may be about the lines below it");
            }
            return;
        }
        if (transcript.isUnsure(part, attached.statement())) {
            undecided(comment, UNSURE);
            return;
        }
        claims.add(Claim.untrue(
                Kind.COMMENT,
                Diagnostic.error(source, place(comment), Rule.OUTPUT_UNTRUE, message)
                        .withHelp(help)));
    }

    private Span place(Comment comment) {
        int line = comment.first() - 1;
        int start = part.fence().lineOffsets().get(line);
        int from = Math.min(comment.column(), lines.get(line).length());
        int to = lines.get(line).stripTrailing().length();
        return new Span(start + from, start + Math.max(from, to));
    }
}
