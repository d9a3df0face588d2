package dev.tally.verify;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.verify.Claim.Kind;
import dev.tally.verify.Transcript.Part;
import dev.tally.verify.Typed.Raised;
import dev.tally.verify.Typed.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what a session shows after its prompts against what is shown there. What stands there is a claim, always. */
final class SessionClaims {
    /** Of a page that is a part of something larger; what cannot be read is told of where it stands. */
    private static final Set<String> UNDECIDED =
            Set.of("NameError", "ModuleNotFoundError", "ImportError", "SyntaxError", "IndentationError", "SystemExit");

    /** What doctest is told on a line: {@code # doctest: +SKIP}. */
    private static final Pattern DIRECTIVES = Pattern.compile("#\\s*doctest:\\s*(.*)");

    private static final Pattern HINT = Pattern.compile("\\. Did you (?:mean|forget)\\b.*$");

    private static final Pattern DESCRIPTION = Pattern.compile(
            "<(?!class |function |module |built-in |bound |generator |cell |code |method )[a-z]+(?: [a-z]+){2,}>");

    /** What would be so if something else were. */
    private static final Pattern SUPPOSED = Pattern.compile("(?is)\\bwould have (?:to|\\w+ed|shown|given)\\b[^.]*$");

    private final Source source;
    private final Transcript transcript;
    private final Part part;
    private final boolean exact;
    private final List<Claim> claims = new ArrayList<>();

    private SessionClaims(Source source, Transcript transcript, Part part, boolean exact) {
        this.source = source;
        this.transcript = transcript;
        this.part = part;
        this.exact = exact;
    }

    /** @param exact whether quotes around what is shown make a difference: options are often written without theirs */
    static List<Claim> of(Source source, Transcript transcript, Part part, boolean exact) {
        SessionClaims claims = new SessionClaims(source, transcript, part, exact);
        for (int i = 0; i < part.statements().size(); i++) {
            claims.judge(i);
        }
        return claims.claims;
    }

    private void judge(int index) {
        Statement statement = part.statements().get(index);
        Expected said = Expected.of(statement);
        if (said.all().isEmpty() || isDescribed(said.rows()) || isSkipped(statement)) {
            return;
        }
        Span place = place(statement);
        Optional<Shown> shown = transcript.shown(part, index);
        if (shown.isEmpty()) {
            claims.add(Claim.undecided(Kind.SESSION, place, "the run does not get to this line"));
            return;
        }
        Expected all = Expected.of(statement, shown.get().errors());
        Optional<String> wrong =
                notShown(has(statement, "IGNORE_EXCEPTION_DETAIL") ? all.withoutMessage() : all, shown.get());
        boolean fickle = part.fickle().get(index);
        boolean elsewhere = isElsewhere(index, said, shown.get());
        if (wrong.isEmpty()) {
            claims.add(Claim.holds(Kind.SESSION, place));
        } else if (fickle || elsewhere) {
            String reason =
                    elsewhere ? "the line ends in " + shown.get().raised().get().line() : Claims.FICKLE;
            claims.add(Claim.undecided(Kind.SESSION, place, reason));
        } else if (part.isOrderedOtherwise(index, said.rows(), shown.get().rows())) {
            claims.add(Claim.undecided(Kind.SESSION, place, Claims.NO_ORDER));
        } else if (isSupposed()) {
            claims.add(Claim.undecided(Kind.SESSION, place, "the text says that it would be so, not that it is"));
        } else if (transcript.isUnsure(part, index)) {
            claims.add(Claim.undecided(Kind.SESSION, place, Claims.UNSURE));
        } else {
            claims.add(Claim.untrue(
                    Kind.SESSION,
                    Diagnostic.error(source, place, Rule.OUTPUT_UNTRUE, wrong.get())
                            .withHelp("show what is shown, or mend the code")));
        }
    }

    /** Whether it says, as doctest reads it, that it is not to be run. */
    private static boolean isSkipped(Statement statement) {
        return has(statement, "SKIP");
    }

    private static boolean has(Statement statement, String directive) {
        Matcher found = DIRECTIVES.matcher(statement.source());
        return found.find() && found.group(1).contains("+" + directive);
    }

    /** Whether the sentence before the block says what would have to be shown. */
    private boolean isSupposed() {
        String before = source.text().substring(0, part.fence().span().start()).stripTrailing();
        int paragraph = before.lastIndexOf("\n\n") + 1;
        return SUPPOSED.matcher(before.substring(paragraph)).find();
    }

    /** {@code <a list of all names>}: what is shown in words, in brackets that say so. */
    private static boolean isDescribed(List<String> rows) {
        return rows.size() == 1 && DESCRIPTION.matcher(rows.get(0)).matches();
    }

    /** Whether it ends in what is elsewhere; where an exception is stated, in a name that nothing has bound so far. */
    private boolean isElsewhere(int index, Expected said, Shown shown) {
        String type = shown.raised().map(Raised::type).orElse("");
        if (said.exception().isEmpty()) {
            return UNDECIDED.contains(type);
        }
        return type.equals("ModuleNotFoundError")
                || type.equals("NameError")
                        && !speaksOf(said.exception().get(), shown.raised().get())
                        && transcript.isUnbound(
                                part, index, shown.raised().get().message());
    }

    private static boolean speaksOf(Stated.Exception stated, Raised raised) {
        return stated.type().equals(raised.type())
                && Missing.name(raised.message())
                        .filter(name ->
                                stated.message().isEmpty() || stated.message().contains(name))
                        .isPresent();
    }

    private Optional<String> notShown(Expected said, Shown shown) {
        boolean printed = !said.warnings().warnings().isEmpty() && Outputs.agree(said.all(), shown.rows());
        return printed ? Optional.empty() : notWarned(said, shown).or(() -> notShownBeside(said, shown));
    }

    private static Optional<String> notWarned(Expected said, Shown shown) {
        return said.warnings().notGiven(shown.errors()).map(stated -> "this does not give a " + stated);
    }

    /** Beside warnings: where nothing but these is shown, nothing more is stated. */
    private Optional<String> notShownBeside(Expected said, Shown shown) {
        if (said.rows().isEmpty()) {
            return Optional.empty();
        }
        if (said.exception().isEmpty()) {
            return notShown(said.rows(), shown);
        }
        boolean printed = said.printed().isEmpty() || Outputs.agree(said.printed(), Outputs.rows(shown.output()));
        return printed
                ? notRaised(said.exception().get(), shown)
                : Optional.of(shows(Outputs.rows(shown.output()), said.printed()));
    }

    private static Optional<String> notRaised(Stated.Exception stated, Shown shown) {
        if (shown.raised().isEmpty()) {
            return Outputs.rows(shown.output()).isEmpty()
                    ? Optional.of("this raises nothing, not " + stated.type())
                    : Optional.of("this shows " + Wording.cut(String.join(" / ", shown.rows())) + ", and raises no "
                            + stated.type());
        }
        Raised raised = shown.raised().get();
        boolean same = raised.type().equals(stated.type())
                && (stated.message().isEmpty()
                        || Outputs.agree(Outputs.rows(stated.message()), Outputs.rows(raised.message()))
                        || Outputs.agree(Outputs.rows(withoutHint(stated.message())), Outputs.rows(raised.message())));
        return same
                ? Optional.empty()
                : Optional.of("this raises " + raised.line() + ", not " + stated.type()
                        + (stated.message().isEmpty() ? "" : ": " + stated.message()));
    }

    /** A traceback says more than the exception: what may have been meant. */
    private static String withoutHint(String message) {
        return HINT.matcher(message).replaceFirst("");
    }

    private Optional<String> notShown(List<String> said, Shown shown) {
        List<String> real = shown.rows();
        if (exact ? Outputs.same(said, real) : Outputs.agree(said, real)) {
            return Optional.empty();
        }
        return Optional.of(
                shown.raised().isPresent()
                        ? "this raises " + shown.raised().get().line()
                        : shows(real, said));
    }

    private static String shows(List<String> real, List<String> said) {
        return Wording.unlike("this shows ", real, said);
    }

    /** The first line of what is shown. */
    private Span place(Statement statement) {
        int line = Math.min(statement.last(), part.fence().lines().size() - 1);
        String text = part.fence().lines().get(line);
        int start = part.fence().lineOffsets().get(line);
        int from = text.length() - text.stripLeading().length();
        return new Span(
                start + from, start + Math.max(from, text.stripTrailing().length()));
    }
}
