package dev.tally.playground;

import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Film;
import dev.tally.python.lib.Library;
import dev.tally.python.syntax.Highlighter;
import dev.tally.python.vm.Limits;
import dev.tally.source.Source;
import dev.tally.trace.Excerpt;
import dev.tally.trace.Json;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import java.util.Optional;

/**
 * An example of a page that its reader has changed: run after the examples before it, as on the page, and told as the page's
 * player has it.
 */
final class EditedExample {
    /** A reader waits for it, and the page with him. */
    private static final Limits LIMITS =
            Limits.DEFAULT.within(new Limits(1_000_000, 100_000_000, 1000, 100_000, 200_000_000, 450));

    private static final int STEPS = 1_000;

    private final String before;
    private final String code;
    private final String input;
    private final DiagramOptions drawing;

    /**
     * @param before the code that runs first: whole lines
     * @param code what the reader has written
     * @param input what both read
     */
    EditedExample(String before, String code, String input, DiagramOptions drawing) {
        this.before = before;
        this.code = code.endsWith("\n") ? code : code + "\n";
        this.input = input;
        this.drawing = drawing.withProgram(code);
    }

    /**
     * What is to be shown, as JSON.
     *
     * <pre>
     * {"lines": [each line of the code, as HTML], "film": what {@link Film#json} gives, or null where no line ran,
     *  "error": the exception that ended it, or what else is to be said of its end; or null,
     *  "line": the line at which it ended, where that was not well; or 0}
     * </pre>
     */
    String json(Library library) {
        Trace whole = Tracing.run(new Source("<example>", before + code), library.reading(input), LIMITS, STEPS, true);
        int first = 1 + (int) before.chars().filter(c -> c == '\n').count();
        Optional<Trace> own =
                new Excerpt(whole, line -> line >= first, line -> line >= first ? line - first + 1 : line).own();
        Json json = new Json();
        json.raw("{\"lines\":").strings(Highlighter.lines(code.substring(0, code.length() - 1)));
        json.raw(",\"film\":").raw(own.map(this::film).orElse("null"));
        json.raw(",\"error\":");
        String ending = Film.ending(whole, drawing.speech());
        if (ending.isEmpty()) {
            json.raw("null");
        } else {
            json.string(whole.end().kind() == Trace.End.Kind.ERROR ? raised(whole.end()) : ending);
        }
        int line = ending.isEmpty() ? 0 : whole.end().line().orElse(0) - first + 1;
        return json.raw(",\"line\":").number(Math.max(0, line)).raw("}").toString();
    }

    private static String raised(Trace.End end) {
        return end.exception().map(Trace.End.Raised::line).orElse("");
    }

    private String film(Trace own) {
        Film film = new Film(own, drawing, 1, own.steps().size());
        return film.json(film.size());
    }
}
