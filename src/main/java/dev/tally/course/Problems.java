package dev.tally.course;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what there is to say about one file. */
final class Problems {
    private final Source source;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(Source source) {
        this.source = source;
    }

    void error(Span span, Rule rule, String message, String help) {
        found.add(Diagnostic.error(source, span, rule, message).withHelp(help));
    }

    void warning(Span span, Rule rule, String message, String help) {
        found.add(Diagnostic.warning(source, span, rule, message).withHelp(help));
    }

    void note(Span span, Rule rule, String message, String help) {
        found.add(Diagnostic.note(source, span, rule, message).withHelp(help));
    }

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    List<Diagnostic> inOrder() {
        found.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return List.copyOf(found);
    }
}
