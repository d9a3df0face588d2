package dev.tally.site;

import dev.tally.course.Example;
import dev.tally.course.ExampleOptions;
import dev.tally.diagram.Diagram;
import dev.tally.diagram.Film;
import dev.tally.python.syntax.Highlighter;
import dev.tally.trace.Json;
import dev.tally.verify.ExampleRun;
import dev.tally.verify.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An example with what it printed and the pictures of its memory; plain code where it did not run. */
final class ExampleFigure {
    private final Words words;
    private final Verified verified;

    /** @param verified the insight that it stands in */
    ExampleFigure(Words words, Verified verified) {
        this.words = words;
        this.verified = verified;
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
                        lines.isEmpty() || example.options().input().isEmpty()
                                ? null
                                : example.options().input(),
                        shown || run.output().isEmpty() ? null : run.output(),
                        run.error().filter(error -> !example.session()).orElse(null),
                        stills(run, id, player, film.isPresent()),
                        !asked && film.isPresent(),
                        run.note().map(note -> note.in(words.speech())).orElse(null),
                        film.map(found -> Page.Player.of(player, found, run.opening(), words))
                                .orElse(null),
                        film.isPresent() && EngineScripts.areThere() ? edit(run).orElse(null) : null));
    }

    /** What its reader needs to change it; nothing where that would not be the program that is shown. */
    private Optional<String> edit(ExampleRun run) {
        Example example = run.example();
        boolean whole = example.visibleLines().size() == example.fence().lines().size();
        if (example.session() || !whole || example.options().steps().isPresent()) {
            return Optional.empty();
        }
        ExampleOptions options = example.options();
        String fold = options.fold().stream()
                .map(one -> one.type() + ">" + one.limit())
                .collect(Collectors.joining(","));
        return run.before(verified.insight().source()).map(before -> new Json()
                .raw("{\"before\":")
                .string(before)
                .raw(",\"inputBefore\":")
                .string(verified.inputBefore(example))
                .raw(",\"input\":")
                .string(options.input())
                .raw(",\"values\":")
                .string(options.values() == ExampleOptions.Values.OBJECTS ? "objects" : "inline")
                .raw(",\"hide\":")
                .string(String.join(",", new TreeSet<>(options.hide())))
                .raw(",\"fold\":")
                .string(fold)
                .raw("}")
                .toString());
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
                Highlighter.lines(String.join("\n", example.fence().lines()));
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
