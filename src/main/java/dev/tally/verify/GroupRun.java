package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.ExampleOptions.Moment;
import dev.tally.course.Insight;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import dev.tally.trace.Excerpt;
import dev.tally.trace.Phrase;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.End;
import dev.tally.verify.ExampleRun.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs examples that share a namespace. Where one does not get to its end, it is cut off before the statement that ended
 * it, and all is run again, so that those after it are run as well.
 */
final class GroupRun {
    private final Insight insight;
    private final List<Example> group;
    private final Tracer tracer;
    private final int maxSteps;
    private final Listing listing;
    private final Failures failures;
    private final Places places;
    private final List<ExampleRun> done = new ArrayList<>();
    private final Set<Integer> finished = new HashSet<>();

    GroupRun(Insight insight, List<Example> group, Tracer tracer, int maxSteps) {
        this.insight = insight;
        this.group = group;
        this.tracer = tracer;
        this.maxSteps = maxSteps;
        this.listing = new Listing(insight);
        this.failures = new Failures(insight, listing);
        this.places = new Places(insight.source(), listing);
    }

    List<ExampleRun> run(List<Diagnostic> diagnostics) {
        group.forEach(listing::add);
        while (!listing.isEmpty() && finished.size() < listing.examples().size()) {
            Trace trace = tracer.reading(listing.input()).trace(listing.program(), maxSteps);
            if (trace.end().kind() == End.Kind.OK) {
                listing.examples().forEach(example -> ran(example, trace, Outcome.RAN, diagnostics));
                break;
            }
            Optional<Example> culprit = culprit(trace);
            if (culprit.isEmpty() || finished.contains(culprit.get().number())) {
                // An example that was cut off ends the run again: no more can be said of those after it.
                break;
            }
            for (Example example : listing.examples()) {
                if (example.number() < culprit.get().number() && !trace.steps().isEmpty()) {
                    ran(example, trace, Outcome.RAN, diagnostics);
                }
            }
            Example blamed = leftOpen(culprit.get(), trace.end()).orElse(culprit.get());
            ended(blamed, blamed == culprit.get() ? trace : alone(blamed), diagnostics);
        }
        return done;
    }

    /** Where an example cannot be read, but can be alone: the one before it that is left open, a head without a body. */
    private Optional<Example> leftOpen(Example misread, End end) {
        if (!isSyntax(end.exception().map(End.Raised::type).orElse("")) || !isReadable(misread)) {
            return Optional.empty();
        }
        return listing.examples().stream()
                .filter(other -> other.number() < misread.number() && !finished.contains(other.number()))
                .filter(other -> !isReadable(other))
                .reduce((first, last) -> last);
    }

    private boolean isReadable(Example example) {
        return SyntaxPlace.in(listing.alone(example)).isEmpty();
    }

    private Trace alone(Example example) {
        return tracer.reading(example.options().input()).trace(listing.alone(example), 1);
    }

    /** The example that the run ended in: where the module was, or where the program cannot be compiled. */
    private Optional<Example> culprit(Trace trace) {
        for (int i = trace.steps().size() - 1; i >= 0; i--) {
            Optional<Integer> line = Excerpt.moduleLine(trace.steps().get(i));
            if (line.isPresent()) {
                return listing.at(line.get());
            }
        }
        return trace.end().line().flatMap(listing::at).or(this::compiledAlone);
    }

    /** Where nothing says which part of the program is not modelled: the first that is not on its own. */
    private Optional<Example> compiledAlone() {
        for (Example example : listing.examples()) {
            if (finished.contains(example.number())) {
                continue;
            }
            Trace trace = alone(example);
            if (trace.steps().isEmpty() && trace.end().kind() == End.Kind.UNSUPPORTED) {
                return Optional.of(example);
            }
        }
        return Optional.empty();
    }

    private void ran(Example example, Trace whole, Outcome outcome, List<Diagnostic> diagnostics) {
        if (!finished.add(example.number())) {
            return;
        }
        if (outcome == Outcome.RAN && example.options().raises().isPresent()) {
            String type = example.options().raises().get();
            diagnostics.add(error(
                    example.fence().info(),
                    Rule.EXAMPLE_RAISES_NOTHING,
                    "this example is meant to end in " + type + ", and does not",
                    "take raises=\"" + type + "\" away, or mend the example"));
        }
        done.add(result(example, whole, outcome, Optional.empty(), Optional.empty(), diagnostics));
    }

    private ExampleRun result(
            Example example,
            Trace whole,
            Outcome outcome,
            Optional<String> error,
            Optional<Phrase> note,
            List<Diagnostic> diagnostics) {
        Excerpt excerpt = listing.excerpt(whole, example);
        Optional<Trace> own = excerpt.own();
        if (own.isEmpty()) {
            return new ExampleRun(example, outcome, own, List.of(), "", error, note);
        }
        noSuchStep(example, own.get().steps().size()).ifPresent(diagnostics::add);
        List<ExampleRun.Picture> pictures =
                Moments.of(example, own.get(), moment -> diagnostics.add(neverRan(example, moment)));
        String output = excerpt.output(own.get());
        return new ExampleRun(example, outcome, own, pictures, output, error, note);
    }

    /** Steps that were asked for and are none of the example's. */
    private Optional<Diagnostic> noSuchStep(Example example, int steps) {
        return example.options()
                .steps()
                .filter(asked -> asked.last() > steps)
                .map(asked -> error(
                        asked.place(),
                        Rule.FENCE_VALUE,
                        "this example has no step " + (asked.first() > steps ? asked.first() : asked.last()),
                        "its last step is " + steps));
    }

    private Diagnostic neverRan(Example example, Moment moment) {
        String time = moment.time().map(n -> " " + n + " times").orElse("");
        return error(
                moment.place(),
                Rule.AT_NEVER_RUNS,
                "line " + moment.line() + " of this example does not run" + time
                        + " to its end, so there is no picture",
                "name a line that runs");
    }

    private Diagnostic error(Span span, Rule rule, String message, String help) {
        return Diagnostic.error(insight.source(), span, rule, message).withHelp(help);
    }

    /** An example that did not get to its end, and what is to be said about it. */
    private void ended(Example example, Trace trace, List<Diagnostic> diagnostics) {
        End end = trace.end();
        finished.add(example.number());
        switch (end.kind()) {
            case OK -> throw new IllegalStateException("an example that ran has not ended early");
            case STEP_LIMIT -> limited(example, trace, diagnostics);
            case UNSUPPORTED -> {
                diagnostics.add(notRun(places.of(example, end.line()), reason(end)));
                done.add(ExampleRun.notRun(example));
            }
            case ERROR -> {
                if (failures.isExpected(example, end)) {
                    raised(example, trace, diagnostics);
                } else if (missesFile(trace) || isUnknown(example, end)) {
                    diagnostics.add(notRun(places.of(example, end.line()), message(end)));
                    done.add(ExampleRun.notRun(example));
                } else {
                    unexpected(example, trace, diagnostics);
                }
            }
        }
        listing.cut(example, places.cut(example, trace));
    }

    private void unexpected(Example example, Trace trace, List<Diagnostic> diagnostics) {
        End end = trace.end();
        Optional<String> sketch = example.options().raises().isEmpty()
                ? new Sketch(insight, example, end, tracer).reason(failures.line(example, end))
                : Optional.empty();
        if (sketch.isPresent()) {
            diagnostics.add(notRun(places.of(example, end.line()), sketch.get()));
            done.add(ExampleRun.notRun(example));
        } else {
            if (!failures.isHintedAt(example, end)) {
                diagnostics.add(unexpected(example, end));
            }
            raised(example, trace, diagnostics);
        }
    }

    private void limited(Example example, Trace trace, List<Diagnostic> diagnostics) {
        String limit = trace.end().exception().map(End.Raised::type).orElse(maxSteps + " line steps");
        Phrase note = Phrase.of("This example was stopped after {0}.", Phrase.limit(limit));
        diagnostics.add(Diagnostic.warning(
                        insight.source(),
                        places.of(example, Places.last(trace)),
                        Rule.EXAMPLE_STEP_LIMIT,
                        "the examples of this page were stopped here after " + limit)
                .withHelp("let it do less, or mark it norun"));
        done.add(result(example, trace, Outcome.LIMITED, Optional.empty(), Optional.of(note), diagnostics));
    }

    private void raised(Example example, Trace trace, List<Diagnostic> diagnostics) {
        Optional<String> error = Optional.of(message(trace.end()));
        done.add(result(example, trace, Outcome.RAISED, error, Optional.empty(), diagnostics));
    }

    /** Whether a file was not there that the author may well have: what comes of that is not held against the example. */
    private static boolean missesFile(Trace trace) {
        return trace.steps().stream()
                .anyMatch(step ->
                        step.raised().filter("FileNotFoundError"::equals).isPresent());
    }

    /** A name that the page never defines, or a module that there is not: the reader is shown a part of something larger. */
    private boolean isUnknown(Example example, End end) {
        String type = end.exception().map(End.Raised::type).orElse("");
        String text = end.exception().map(End.Raised::message).orElse("");
        if (type.equals("NameError")) {
            return Missing.name(text)
                    .filter(name -> isMissing(example, end, name))
                    .isPresent();
        }
        return type.equals("ModuleNotFoundError") || text.startsWith("attempted relative import");
    }

    /**
     * Not defined so far on the page or elsewhere in the example, or by an example before this one that was not run to its end.
     */
    private boolean isMissing(Example example, End end, String name) {
        List<String> before = new ArrayList<>();
        insight.examples().stream()
                .filter(other -> other.number() < example.number())
                .forEach(other -> before.add(other.code()));
        List<String> own = new ArrayList<>(
                example.fence().lines().stream().map(Comments::without).toList());
        end.line().map(listing::fenceLine).filter(line -> line <= own.size()).ifPresent(line -> own.set(line - 1, ""));
        before.add(String.join("\n", own));
        if (!BoundNames.binds(before, name)) {
            return true;
        }
        Set<Integer> complete = new HashSet<>();
        done.stream()
                .filter(run -> run.outcome() == Outcome.RAN)
                .forEach(run -> complete.add(run.example().number()));
        return insight.examples().stream()
                .filter(other -> other.number() < example.number())
                .filter(other -> other.options().norun() || group.contains(other) || other.session())
                .filter(other -> !complete.contains(other.number()))
                .anyMatch(other -> BoundNames.binds(List.of(other.code()), name));
    }

    private Diagnostic notRun(Span span, String reason) {
        return Diagnostic.note(
                        insight.source(), span, Rule.EXAMPLE_NOT_RUN, "this example is shown and not run: " + reason)
                .withHelp("mark it norun to say so, or give it what it needs");
    }

    private Diagnostic unexpected(Example example, End end) {
        String text = end.traceback().isBlank() ? message(end) : end.traceback().stripTrailing();
        String type = end.exception().map(End.Raised::type).orElse("an exception");
        boolean syntax = isSyntax(type);
        return error(
                syntax ? places.misread(example, end.line()) : places.of(example, end.line()),
                syntax ? Rule.EXAMPLE_SYNTAX : Rule.EXAMPLE_RAISES,
                syntax ? "this is not Python: " + message(end) : "this example ends in " + message(end),
                "where that is meant, mark it raises=\"" + type + "\"; CPython says:\n    "
                        + text.replace("\n", "\n    "));
    }

    private static boolean isSyntax(String type) {
        return type.equals("SyntaxError") || type.equals("IndentationError") || type.equals("TabError");
    }

    static String message(End end) {
        return end.exception()
                .map(End.Raised::line)
                .map(text -> text.strip().lines().findFirst().orElse(""))
                .orElse("an exception");
    }

    private static String reason(End end) {
        String reason = end.exception()
                .map(raised -> raised.message().isEmpty() ? raised.type() : raised.message())
                .orElse("it uses something");
        return reason + " is not modelled";
    }
}
