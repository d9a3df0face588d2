package dev.tally.cli;

import dev.tally.course.ExampleOptions.Moment;
import dev.tally.diagram.Diagram;
import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Ink;
import dev.tally.diagram.Still;
import dev.tally.site.Templates;
import dev.tally.trace.Trace;
import dev.tally.verify.ExampleRun.Picture;
import dev.tally.verify.Moments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pictures of a program that stand for themselves: SVG that carries its style, or characters. */
final class TracePictures {
    private final Diagram diagram;

    private TracePictures(Trace trace, List<Picture> pictures) throws IOException {
        List<Still> stills =
                pictures.stream().map(picture -> picture.still(trace)).toList();
        String sheet = new String(Templates.own().assets().get("assets/diagram.css"), StandardCharsets.UTF_8);
        diagram = Diagram.of(
                stills,
                DiagramOptions.DEFAULT
                        .withStyle(sheet)
                        .withProgram(trace.source().text())
                        .withSteady(true));
    }

    static TracePictures of(Trace trace, List<Moment> lines) throws IOException {
        return new TracePictures(trace, moments(trace, lines));
    }

    static TracePictures every(Trace trace) throws IOException {
        return new TracePictures(trace, Moments.every(trace));
    }

    /**
     * The moments after some lines; where there are none, the state that the program leaves, or had when it ended.
     *
     * @throws UsageException for a line that does not run, or not so often
     */
    static List<Picture> moments(Trace trace, List<Moment> lines) {
        if (lines.isEmpty()) {
            return Moments.last(trace);
        }
        String file = trace.source().name();
        return Moments.after(trace, lines, moment -> {
            String times = moment.time().map(n -> " " + n + " times").orElse("");
            throw new UsageException(
                    file + ":" + moment.line() + ": line " + moment.line() + " does not run" + times + " to its end.");
        });
    }

    int count() {
        return diagram.size();
    }

    String svg(int picture) {
        return diagram.svg(picture) + "\n";
    }

    String text(int picture, Ink ink) {
        return diagram.text(picture, ink) + "\n";
    }

    /** What the program printed, standard error after the rest, and how it ended where that was not well. */
    static String ending(Trace trace) {
        Trace.End end = trace.end();
        return end.stdout() + end.exit() + howItEnded(end);
    }

    static String howItEnded(Trace.End end) {
        if (!end.traceback().isEmpty() || end.kind() == Trace.End.Kind.OK) {
            return end.stderr();
        }
        StringBuilder out = new StringBuilder(end.stderr()).append(end.kind().word());
        end.exception()
                .ifPresent(raised ->
                        out.append(": ").append(raised.type()).append(' ').append(raised.message()));
        return out.toString().strip() + "\n";
    }
}
