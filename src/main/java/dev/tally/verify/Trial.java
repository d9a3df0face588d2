package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.source.Source;
import dev.tally.verify.Claim.Standing;
import dev.tally.verify.Transcript.Part;
import dev.tally.verify.Typed.Raised;
import dev.tally.verify.Typed.Shown;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a question with options in its gaps, run; and what came of it. */
final class Trial {
    private final Source source;
    private final List<Fence> question;
    private final Transcript transcript;
    private final List<Part> parts;
    private final boolean readable;

    /** Whether it is known from elsewhere that it gets to its end. */
    private final boolean runs;

    /** What it states, once that has been asked. */
    private @Nullable List<Claim> claims;

    /**
     * @param question the blocks with their gaps
     * @param filled those of them that are code, without gaps
     * @param before statements that are typed before them
     */
    Trial(Source source, List<Fence> question, List<CodeBlock> filled, List<String> before, Tracer tracer) {
        this(source, question, filled, before, false, tracer);
    }

    /** Code that is known to run to its end: it is run again only for what it states. */
    static Trial running(Source source, List<Fence> question, List<CodeBlock> filled, Tracer tracer) {
        return new Trial(source, question, filled, List.of(), true, tracer);
    }

    private Trial(
            Source source,
            List<Fence> question,
            List<CodeBlock> filled,
            List<String> before,
            boolean runs,
            Tracer tracer) {
        this.source = source;
        this.runs = runs;
        this.question = question;
        this.transcript = Transcript.after(before, filled, tracer);
        this.parts = transcript.parts();
        this.readable = filled.stream().allMatch(CodeBlock::isReadable);
    }

    /** Whether the code is Python at all. */
    boolean isReadable() {
        return readable;
    }

    /** What it states, with the options put in. */
    List<Claim> claims(boolean exact) {
        List<Claim> claims = new ArrayList<>();
        for (Part part : parts) {
            claims.addAll(SessionClaims.of(source, transcript, part, false));
            if (!part.fence().isSession()) {
                claims.addAll(Claims.of(source, transcript, part, line -> Optional.empty(), exact));
            }
        }
        return claims;
    }

    private List<Claim> claims() {
        if (claims == null) {
            claims = claims(false);
        }
        return claims;
    }

    long holding() {
        return claims().stream()
                .filter(claim -> claim.standing() == Standing.HOLDS)
                .count();
    }

    Optional<Claim> untrue() {
        return claims().stream()
                .filter(claim -> claim.standing() == Standing.UNTRUE)
                .findFirst();
    }

    boolean isFickle() {
        return parts.stream().anyMatch(part -> part.fickle().contains(true));
    }

    /** Whether what is said is one of the results, but for an order that nobody can state. */
    boolean isOrderedOtherwise(List<String> said) {
        return parts.stream()
                .anyMatch(part -> results().stream().anyMatch(real -> part.isOrderedOtherwise(said, real)));
    }

    /** Whether the run got to the end of the code. */
    boolean isComplete() {
        return runs
                || parts.stream()
                        .allMatch(part -> part.statements().isEmpty()
                                || transcript
                                        .shown(part, part.statements().size() - 1)
                                        .isPresent());
    }

    /** The first exception, in a statement that has a gap or in any. */
    Optional<Raised> raised(boolean ofGaps) {
        if (runs) {
            return Optional.empty();
        }
        Iterator<Fence> asking = question.stream().filter(Gaps::isCode).iterator();
        for (Part part : parts) {
            Fence asked = asking.next();
            for (int i = 0; i < part.statements().size(); i++) {
                Optional<Raised> raised = transcript.shown(part, i).flatMap(Shown::raised);
                if (raised.isPresent()
                        && (!ofGaps || hasGap(asked, part.statements().get(i)))) {
                    return raised;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether something is missing that another part of the page, or another page, may have. */
    boolean needsMore() {
        return raised(false).map(Raised::type).filter(Missing.TYPES::contains).isPresent();
    }

    /** The name of what is missing. */
    Optional<String> missing() {
        return raised(false).flatMap(raised -> missing(raised.type(), raised.message()));
    }

    /** The name of what an exception finds missing. */
    static Optional<String> missing(String type, String message) {
        return Missing.TYPES.contains(type) ? Missing.name(message) : Optional.empty();
    }

    private static boolean hasGap(Fence asked, Statement statement) {
        List<String> lines = asked.lines();
        int last = Math.min(statement.last(), lines.size());
        return lines.subList(Math.min(statement.first() - 1, last), last).stream()
                .anyMatch(line -> line.contains(Gaps.GAP));
    }

    /** What may be called its result: all that is shown, what is printed, what the last statement shows, an exception. */
    List<List<String>> results() {
        List<List<String>> results = new ArrayList<>();
        if (!readable) {
            results.add(List.of("SyntaxError"));
            return results;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        for (Part part : parts) {
            for (int i = 0; i < part.statements().size(); i++) {
                Optional<Shown> shown = transcript.shown(part, i);
                shown.ifPresent(s -> all.append(s.output()));
                shown.ifPresent(s -> printed.append(s.printed()));
                shown.flatMap(Shown::raised).ifPresent(raised -> {
                    results.add(List.of(raised.line()));
                    results.add(List.of(raised.type()));
                });
            }
        }
        add(results, Outputs.rows(all.toString()));
        add(results, Outputs.rows(printed.toString()));
        lastShown().ifPresent(rows -> add(results, rows));
        return results;
    }

    private Optional<List<String>> lastShown() {
        Part part = parts.get(parts.size() - 1);
        int last = part.statements().size() - 1;
        return last < 0 ? Optional.empty() : transcript.shown(part, last).map(Shown::rows);
    }

    private static void add(List<List<String>> results, List<String> rows) {
        if (!rows.isEmpty() && !results.contains(rows)) {
            results.add(rows);
            if (rows.size() == 1) {
                Typed.className(rows.get(0)).ifPresent(name -> results.add(List.of(name)));
            }
        }
    }
}
