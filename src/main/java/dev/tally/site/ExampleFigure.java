package dev.tally.site;

import dev.tally.course.Example;
import dev.tally.diagram.Diagram;
import dev.tally.verify.ExampleRun;
import java.util.ArrayList;
import java.util.List;

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
        List<Page.Still> stills = new ArrayList<>();
        if (run.pictures().isEmpty()) {
            return stills;
        }
        Diagram diagram = run.diagram(id + "-memory");
        for (ExampleRun.Picture picture : run.pictures()) {
            int number = stills.size();
            stills.add(new Page.Still(id + "-still-" + (number + 1), picture.caption(), diagram.svg(number)));
        }
        return stills;
    }
}
