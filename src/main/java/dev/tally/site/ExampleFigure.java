package dev.tally.site;

import dev.tally.course.Example;
import dev.tally.diagram.Diagram;
import dev.tally.diagram.Film;
import dev.tally.verify.ExampleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An example with what it printed and the pictures of its memory; plain code where it did not run. */
final class ExampleFigure {
    private final Words words;

    ExampleFigure(Words words) {
        this.words = words;
    }

    Page.Block of(ExampleRun run) {
        Example example = run.example();
        if (run.outcome() == ExampleRun.Outcome.NOT_RUN) {
            return new Page.Block(example.inText() ? "" : plain(example), null);
        }
        String id = "example-" + example.number();
        String player = "player-" + example.number();
        boolean shown = example.session() || example.output().isPresent();
        List<Page.Line> lines = example.inText() ? List.of() : lines(example);
        Optional<Film> film = lines.isEmpty() ? Optional.empty() : run.film(player, words.speech());
        boolean asked =
                !example.options().at().isEmpty() || example.options().diagram().isPresent();
        String label = words.fill("example", example.number());
        return new Page.Block(
                null,
                new Page.Example(
                        id,
                        example.options().title().orElse(null),
                        label,
                        words.fill("outputOf", label),
                        words.fill("errorOf", label),
                        lines,
                        shown || run.output().isEmpty() ? null : run.output(),
                        run.error().filter(error -> !example.session()).orElse(null),
                        stills(run, id, player, film.isPresent()),
                        !asked && film.isPresent(),
                        run.note().map(note -> note.in(words.speech())).orElse(null),
                        film.map(found -> Page.Player.of(player, found, run.opening(), words))
                                .orElse(null)));
    }

    private static String plain(Example example) {
        StringBuilder out = new StringBuilder("<pre><code class=\"language-python\">");
        for (Page.Line line : lines(example)) {
            out.append(line.html()).append('\n');
        }
        return out.append("</code></pre>").toString();
    }

    static List<Page.Line> lines(Example example) {
        List<String> marked =
                PythonHighlighter.lines(String.join("\n", example.fence().lines()));
        List<Page.Line> lines = new ArrayList<>();
        for (Example.Line line : example.visibleLines()) {
            lines.add(new Page.Line(line.number(), marked.get(line.number() - 1)));
        }
        return lines;
    }

    /** The id of a still is its step's in the player: a link to the step leads to the still where nothing plays. */
    private List<Page.Still> stills(ExampleRun run, String id, String player, boolean plays) {
        List<Page.Still> stills = new ArrayList<>();
        if (run.pictures().isEmpty()) {
            return stills;
        }
        Diagram diagram = run.diagram(id + "-memory", words.speech());
        for (ExampleRun.Picture picture : run.pictures()) {
            int number = stills.size();
            String step = player + "-step-" + (picture.step() + 1);
            stills.add(new Page.Still(
                    plays ? step : id + "-still-" + (number + 1),
                    plays ? step : null,
                    picture.caption().in(words.speech()),
                    diagram.svg(number)));
        }
        return stills;
    }
}
