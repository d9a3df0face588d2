package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.verify.Claim.Kind;
import dev.tally.verify.ExampleRun.Outcome;
import dev.tally.verify.Transcript.Part;
import dev.tally.verify.Typed.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds a block of output right after an example against what the example prints, or what its last line shows. */
final class BlockClaims {
    /** How a program was started, that it has ended, and what says that this is what it prints. */
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(?:[$%] |[\\w.~/@-]*[$%] |[A-Z]:\\\\|>>> ?$|python[\\d.]* ).*"
                    + "|Process finished with exit code \\d+|\\[Finished in .*|(?:console |expected |sample )?output\\b.{0,3}|[-=*]{3,}");

    private BlockClaims() {}

    static Optional<Claim> of(Source source, ExampleRun run, Transcript transcript, Part part) {
        return run.example().output().map(fence -> judge(source, run, fence, transcript, part));
    }

    private static Claim judge(Source source, ExampleRun run, Fence fence, Transcript transcript, Part part) {
        List<String> rows = Outputs.rows(fence.code());
        Cautioned cautioned = Cautioned.of(
                Cautioned.placed(rows, errors(run)), run.example().fence().lines());
        boolean given = cautioned.notGiven(errors(run)).isEmpty();
        List<String> said = given ? cautioned.rows() : rows;
        Optional<Claim> ended = Expected.ended(said).flatMap(end -> ended(source, run, fence, end, part));
        if (ended.isPresent()) {
            return ended.get();
        }
        if (run.outcome() != Outcome.RAN) {
            return slip(source, fence, transcript, part)
                    .map(slip -> Claim.untrue(Kind.OUTPUT, slip))
                    .orElseGet(() -> Claim.undecided(Kind.OUTPUT, fence.info(), "the example does not run to its end"));
        }
        List<String> printed = Outputs.rows(run.output());
        boolean warned = given && !cautioned.warnings().isEmpty();
        if (said.isEmpty() && warned || !printed.isEmpty() && Outputs.agree(said, printed)) {
            return Claim.holds(Kind.OUTPUT, fence.info());
        }
        List<List<String>> readings = readings(printed, transcript, part);
        boolean fickle = part.fickle().contains(true);
        if (readings.stream().anyMatch(real -> shows(said, real))) {
            return Claim.holds(Kind.OUTPUT, fence.info());
        }
        List<String> real = readings.get(0);
        if (part.isOrderedOtherwise(said, real)) {
            return Claim.undecided(Kind.OUTPUT, fence.info(), Claims.NO_ORDER);
        }
        List<String> rest = bare(said, real);
        boolean related =
                rest.size() == real.size() || rest.stream().anyMatch(real::contains) || Outputs.near(rest, real);
        if (fickle || rest.isEmpty() || real.isEmpty() || !related) {
            return Claim.undecided(
                    Kind.OUTPUT, fence.info(), fickle ? Claims.FICKLE : "it is something else than the output");
        }
        return Claim.untrue(Kind.OUTPUT, firstDifference(source, fence, rest, real));
    }

    /** What was written to standard error while the examples ran. */
    private static String errors(ExampleRun run) {
        return run.trace().map(trace -> trace.end().stderr()).orElse("");
    }

    /** Where the example ends in an exception, what is said to be printed before it and what it is said to be. */
    private static Optional<Claim> ended(Source source, ExampleRun run, Fence fence, Expected.Ended said, Part part) {
        if (run.outcome() != Outcome.RAISED || run.error().isEmpty()) {
            return Optional.empty();
        }
        List<String> printed = Outputs.rows(run.output());
        List<String> before = Outputs.rows(String.join("\n", said.printed()));
        String error = run.error().get();
        int colon = error.indexOf(':');
        String type = colon < 0 ? error : error.substring(0, colon);
        List<String> message = Outputs.rows(colon < 0 ? "" : error.substring(colon + 1));
        boolean same = type.substring(type.lastIndexOf('.') + 1)
                        .equals(said.exception().type())
                && (said.exception().message().isEmpty()
                        || Outputs.agree(Outputs.rows(said.exception().message()), message));
        boolean shown = before.isEmpty() || Outputs.agree(before, printed);
        if (same && shown) {
            return Optional.of(Claim.holds(Kind.OUTPUT, fence.info()));
        }
        if (part.fickle().contains(true) || part.isOrderedOtherwise(before, printed)) {
            return Optional.of(Claim.undecided(Kind.OUTPUT, fence.info(), Claims.FICKLE));
        }
        return Optional.of(Claim.untrue(
                Kind.OUTPUT,
                shown
                        ? Diagnostic.error(source, lastRow(fence), Rule.OUTPUT_UNTRUE, "the example ends in " + error)
                                .withHelp(Wording.WAY_OUT)
                        : firstDifference(source, fence, before, printed)));
    }

    private static Span lastRow(Fence fence) {
        int last = fence.lines().size() - 1;
        while (last > 0 && fence.lines().get(last).isBlank()) {
            last--;
        }
        int start = fence.lineOffsets().get(last);
        return new Span(start, start + fence.lines().get(last).length());
    }

    private static Optional<Diagnostic> slip(Source source, Fence fence, Transcript transcript, Part part) {
        List<Integer> offsets = fence.lineOffsets();
        if (offsets.isEmpty()) {
            return Optional.empty();
        }
        int last = offsets.size() - 1;
        Span place = new Span(
                offsets.get(0), offsets.get(last) + fence.lines().get(last).length());
        return Slips.in(source.text(), place.start(), place.end(), () -> transcript.codeTo(part))
                .map(what -> unlikeCode(source, place, what));
    }

    static Diagnostic unlikeCode(Source source, Span place, String what) {
        return Diagnostic.warning(source, place, Rule.OUTPUT_UNLIKE_CODE, what)
                .withHelp("see which of them is written right");
    }

    /** All of what is printed, or some rows of it; around them may stand how it was run. */
    private static boolean shows(List<String> said, List<String> real) {
        List<String> rows = bare(said, real);
        return Outputs.agree(said, real) || !rows.isEmpty() && (Outputs.agree(rows, real) || isPart(rows, real));
    }

    /** Rows without those that say how it was run. */
    private static List<String> bare(List<String> said, List<String> real) {
        List<String> rows = new ArrayList<>(said);
        rows.removeIf(row -> !real.contains(row) && AROUND.matcher(row).matches());
        return rows;
    }

    /** Whether rows are among others, in their order; several, so that it is no chance. */
    private static boolean isPart(List<String> rows, List<String> all) {
        int at = 0;
        for (String row : all) {
            if (at < rows.size() && Outputs.agree(rows.subList(at, at + 1), List.of(row))) {
                at++;
            }
        }
        return at == rows.size() && at > 1;
    }

    private static List<List<String>> readings(List<String> printed, Transcript transcript, Part part) {
        List<List<String>> readings = new ArrayList<>();
        readings.add(printed);
        int last = part.statements().size() - 1;
        if (last >= 0) {
            Optional<Shown> shown = transcript.shown(part, last);
            shown.map(Shown::rows).filter(rows -> !rows.isEmpty()).ifPresent(readings::add);
            if (readings.get(0).isEmpty() && readings.size() > 1) {
                readings.remove(0);
            }
        }
        return readings;
    }

    private static Diagnostic firstDifference(Source source, Fence fence, List<String> said, List<String> real) {
        int i = 0;
        int at = 0;
        while (i < said.size() - 1
                && at < real.size()
                && Outputs.agree(said.subList(i, i + 1), real.subList(at, at + 1))) {
            i++;
            // What stands after a row of dots is the end.
            at = Stated.isEllipsis(said.get(i - 1)) ? Math.max(at, real.size() - (said.size() - i)) : at + 1;
        }
        int row = row(fence, said.get(i));
        int start = fence.lineOffsets().get(row);
        List<String> truth = at < real.size() ? real.subList(at, at + 1) : List.of();
        Span span = new Span(start, start + fence.lines().get(row).length());
        return Diagnostic.error(source, span, Rule.OUTPUT_UNTRUE, Wording.prints(truth, said.subList(i, i + 1)))
                .withHelp(Wording.WAY_OUT);
    }

    private static int row(Fence fence, String text) {
        List<String> rows = fence.lines();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).strip().equals(text)) {
                return i;
            }
        }
        return 0;
    }
}
