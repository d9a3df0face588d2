package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.trace.Excerpt;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.Step;
import java.util.List;
import java.util.Optional;

/** Where in the file of an insight a run of its examples ended, and where one is cut off for that. */
final class Places {
    private final Source source;
    private final Listing listing;

    Places(Source source, Listing listing) {
        this.source = source;
        this.listing = listing;
    }

    /** Where the program cannot be read: CPython's own place, in the file. */
    Span misread(Example example, Optional<Integer> ended) {
        Span line = of(example, ended);
        Source program = listing.program();
        Optional<Span> at = SyntaxPlace.in(program);
        if (at.isEmpty()
                || ended.filter(n -> n == program.line(at.get().start())).isEmpty()) {
            return line;
        }
        int number = ended.get();
        String text = source.lineText(number);
        int shift = Math.max(0, text.indexOf(program.lineText(number)));
        int from = source.lineStart(number) + shift + program.column(at.get().start()) - 1;
        int end = source.lineStart(number) + text.length();
        return new Span(Math.min(from, end), Math.min(end, from + at.get().length()));
    }

    /** The line that was to run last. */
    static Optional<Integer> last(Trace trace) {
        List<Step> steps = trace.steps();
        return trace.end()
                .line()
                .or(() -> steps.isEmpty()
                        ? Optional.empty()
                        : steps.get(steps.size() - 1).snapshot().line());
    }

    /** The line where the run ended, where it is one of this page's; otherwise the example's first. */
    Span of(Example example, Optional<Integer> ended) {
        int line = ended.filter(l -> listing.at(l).isPresent()).orElse(0);
        if (line < 1 || line > source.lineCount()) {
            return example.fence().info();
        }
        String text = source.lineText(line);
        int indent = text.length() - text.stripLeading().length();
        int start = source.lineStart(line);
        return new Span(
                start + indent, start + Math.max(indent, text.stripTrailing().length()));
    }

    /** The first line of the fence that is not run again. */
    int cut(Example example, Trace trace) {
        for (int i = trace.steps().size() - 1; i >= 0; i--) {
            Optional<Integer> line = Excerpt.moduleLine(trace.steps().get(i));
            if (line.isPresent() && listing.has(example, line.get())) {
                return statementStart(example, listing.fenceLine(line.get()));
            }
        }
        return 1;
    }

    /** The first line of the statement that a line belongs to. */
    private static int statementStart(Example example, int fenceLine) {
        return Statement.of(example.fence()).stream()
                .filter(statement -> statement.first() <= fenceLine && fenceLine <= statement.last())
                .map(Statement::first)
                .findFirst()
                .orElse(fenceLine);
    }
}
