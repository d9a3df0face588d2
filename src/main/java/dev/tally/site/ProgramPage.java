package dev.tally.site;

import dev.tally.diagram.Diagram;
import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Film;
import dev.tally.python.syntax.Highlighter;
import dev.tally.trace.Phrase;
import dev.tally.trace.Trace;
import dev.tally.verify.ExampleRun.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page of its own for one program: it plays, from one file, and its policy lets nothing run but its own script. */
public final class ProgramPage {
    private static final String LIMIT = "The run was stopped here: it had reached its limit, {0}.";
    private static final String NOT_MODELLED = "The run ends here: {0} is not modelled.";

    private ProgramPage() {}

    /**
     * @param title what the program is called
     * @param pictures what stands in the player's place without a script and on paper; the player opens with the first of
     *     several
     */
    public static String of(Trace trace, String title, List<Picture> pictures) throws IOException {
        Templates templates = Templates.own();
        Map<String, byte[]> assets = templates.assets();
        String style = text(assets, "site.css") + text(assets, "diagram.css") + text(assets, "player.css");
        Words words = templates.words("en");
        String script = new String(words.script(), StandardCharsets.UTF_8) + text(assets, "player.js");
        Page.Frame frame = new Page.Frame(
                words.texts(),
                words.language(),
                words.direction(),
                title,
                title,
                null,
                "",
                null,
                List.of(),
                null,
                null,
                null);
        byte[] html = templates.render(new Page.Program(
                frame,
                title,
                style,
                InlineHash.of(style),
                script,
                InlineHash.of(script),
                example(trace, pictures, words)));
        return new String(html, StandardCharsets.UTF_8);
    }

    private static Page.Example example(Trace trace, List<Picture> pictures, Words words) {
        List<String> marked = Highlighter.lines(trace.source().text().stripTrailing());
        List<Page.Line> lines = new ArrayList<>();
        for (String line : marked) {
            lines.add(new Page.Line(lines.size() + 1, line));
        }
        String output = trace.end().stdout() + trace.end().exit();
        DiagramOptions drawing =
                DiagramOptions.DEFAULT.withProgram(trace.source().text());
        Page.Player player = null;
        if (!trace.steps().isEmpty()) {
            Film film = new Film(
                    trace, drawing.withIdPrefix("player-1"), 1, trace.steps().size());
            int open = pictures.size() > 1 ? pictures.get(0).step() + 1 : 1;
            player = Page.Player.of("player-1", film, open, words);
        }
        Trace.End end = trace.end();
        String reason = end.exception().map(Trace.End.Raised::line).orElse("");
        String note =
                switch (end.kind()) {
                    case OK, ERROR -> null;
                    case STEP_LIMIT -> Phrase.of(LIMIT, Phrase.limit(reason)).in(words.speech());
                    case UNSUPPORTED ->
                        Phrase.of(NOT_MODELLED, Phrase.code(reason)).in(words.speech());
                };
        return new Page.Example(
                "example-1",
                null,
                "Program",
                "Output of Program",
                "Error of Program",
                lines,
                null,
                output.isEmpty() ? null : output,
                end.kind() == Trace.End.Kind.ERROR ? reason : null,
                stills(trace, pictures, drawing, words),
                true,
                note,
                player,
                null);
    }

    private static List<Page.Still> stills(Trace trace, List<Picture> pictures, DiagramOptions drawing, Words words) {
        Diagram diagram = Diagram.of(
                pictures.stream().map(picture -> picture.still(trace)).toList(), drawing.withIdPrefix("memory"));
        List<Page.Still> stills = new ArrayList<>();
        for (Picture picture : pictures) {
            String step = "player-1-step-" + (picture.step() + 1);
            stills.add(new Page.Still(step, step, picture.caption().in(words.speech()), diagram.svg(stills.size())));
        }
        return stills;
    }

    private static String text(Map<String, byte[]> assets, String name) {
        return new String(assets.get("assets/" + name), StandardCharsets.UTF_8);
    }
}
