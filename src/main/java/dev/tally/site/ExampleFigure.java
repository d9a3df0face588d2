package dev.tally.site;

import dev.tally.course.Example;
import dev.tally.course.ExampleOptions;
import dev.tally.diagram.Diagram;
import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Fold;
import dev.tally.diagram.Still;
import dev.tally.trace.Trace;
import dev.tally.verify.ExampleRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An example with what it printed and the pictures of its memory; plain code where it did not run. */
final class ExampleFigure {
    private ExampleFigure() {}

    static Page.Block of(ExampleRun run) {
        Example example = run.example();
        if (run.outcome() == ExampleRun.Outcome.NOT_RUN) {
            return new Page.Block(example.inText() ? "" : plain(example), null);
        }
        String id = "example-" + example.number();
        boolean shown = example.session() || example.output().isPresent();
        return new Page.Block(
                null,
                new Page.Example(
                        id,
                        example.options().title().orElse(null),
                        "Example " + example.number(),
                        example.inText() ? List.of() : lines(example),
                        shown || run.output().isEmpty() ? null : run.output(),
                        run.error().filter(error -> !example.session()).orElse(null),
                        stills(run, id),
                        run.note().orElse(null)));
    }

    private static String plain(Example example) {
        StringBuilder out = new StringBuilder("<pre><code class=\"language-python\">");
        for (Page.Line line : lines(example)) {
            out.append(line.html()).append('\n');
        }
        return out.append("</code></pre>").toString();
    }

    private static List<Page.Line> lines(Example example) {
        List<String> marked =
                PythonHighlighter.lines(String.join("\n", example.fence().lines()));
        List<Page.Line> lines = new ArrayList<>();
        for (Example.Line line : example.visibleLines()) {
            lines.add(new Page.Line(line.number(), marked.get(line.number() - 1)));
        }
        return lines;
    }

    private static List<Page.Still> stills(ExampleRun run, String id) {
        Optional<Trace> trace = run.trace();
        if (trace.isEmpty() || run.pictures().isEmpty()) {
            return List.of();
        }
        List<Still> moments = new ArrayList<>();
        for (ExampleRun.Picture picture : run.pictures()) {
            moments.add(Still.at(trace.get(), picture.caption(), picture.step(), picture.previous()));
        }
        Diagram diagram = Diagram.of(moments, options(run.example().options(), id));
        List<Page.Still> stills = new ArrayList<>();
        for (int i = 0; i < diagram.size(); i++) {
            stills.add(new Page.Still(id + "-still-" + (i + 1), moments.get(i).caption(), diagram.svg(i)));
        }
        return stills;
    }

    private static DiagramOptions options(ExampleOptions options, String id) {
        Map<String, Integer> limits = new HashMap<>();
        for (ExampleOptions.Fold fold : options.fold()) {
            limits.put(fold.type(), fold.limit());
        }
        DiagramOptions.Values values =
                switch (options.values()) {
                    case INLINE -> DiagramOptions.Values.INLINE;
                    case OBJECTS -> DiagramOptions.Values.OBJECTS;
                };
        return DiagramOptions.DEFAULT
                .withValues(values)
                .withHide(options.hide())
                .withFold(new Fold(limits, Fold.DEFAULT.otherwise()))
                .withIdPrefix(id + "-memory");
    }
}
