package dev.tally.cli;

import dev.tally.course.Allowance;
import dev.tally.source.Diagnostic;
import dev.tally.source.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Diagnostics as they are printed: by file and place, with a count at the end. */
final class Report {
    private final List<Diagnostic> diagnostics;

    /** @param allowance what is let stand, and is not told */
    Report(List<Diagnostic> unsorted, Allowance allowance) {
        this.diagnostics = new ArrayList<>(allowance.filter(unsorted));
        diagnostics.sort(Comparator.comparing((Diagnostic d) -> d.source().name())
                .thenComparing(d -> d.span().start())
                .thenComparing(Diagnostic::rule));
    }

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    boolean hasWarnings() {
        return count(Severity.WARNING) > 0;
    }

    private long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /**
     * For people, to standard error.
     *
     * @param notes whether notes are wanted as well
     */
    void print(Console console, boolean notes) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            if (notes || diagnostic.severity() != Severity.NOTE) {
                out.append(console.hasColours() ? Colours.on(diagnostic) : diagnostic.render());
            }
        }
        console.sayAll(out.toString());
        if (!diagnostics.isEmpty()) {
            boolean untold = !notes && count(Severity.NOTE) > 0;
            console.say(summary() + (untold ? " (tally check tells the notes as well)" : ""));
        }
    }

    /**
     * For people to standard error, for other programs to standard output.
     *
     * @param explanations what was checked, where that is wanted: to standard output
     */
    void print(Console console, ReportFormat format, Optional<List<Explanation>> explanations) {
        if (format == ReportFormat.text) {
            explanations.ifPresent(all -> all.forEach(each -> console.print(each.text())));
            print(console, true);
        } else {
            console.print(format.write(diagnostics, explanations));
        }
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = count(severity);
            if (count > 0) {
                parts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
            }
        }
        return String.join(", ", parts);
    }
}
