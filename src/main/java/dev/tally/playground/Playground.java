package dev.tally.playground;

import dev.tally.diagram.Diagram;
import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Fold;
import dev.tally.diagram.Still;
import dev.tally.python.lib.Library;
import dev.tally.python.lib.Sources;
import dev.tally.python.vm.Limits;
import dev.tally.source.Source;
import dev.tally.trace.Phrase;
import dev.tally.trace.SnapshotJson;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import java.util.List;
import java.util.Set;

/** What a page asks of the engine: a program in, its snapshots and the picture of a step out. */
public final class Playground {
    private Playground() {}

    /** The trace of a program as JSON objects, one a line. */
    public static String snapshots(String program, int maxSteps) {
        return SnapshotJson.write(run(program, maxSteps));
    }

    /**
     * The picture of a step as SVG.
     *
     * @param step from 1; the last step stands for all beyond it
     */
    public static String picture(String program, int maxSteps, int step) {
        Trace trace = run(program, maxSteps);
        if (trace.steps().isEmpty()) {
            return "";
        }
        int index = Math.max(0, Math.min(step, trace.steps().size()) - 1);
        Still still = Still.at(trace, Phrase.of("Memory at step {0}", index + 1), index, index - 1);
        return Diagram.of(List.of(still), DiagramOptions.DEFAULT).svg(0);
    }

    /**
     * What an example shows that its reader has changed; see {@link EditedExample#json}.
     *
     * @param id of the player that shows it
     * @param before the code that runs first: whole lines
     * @param code what the reader has written
     * @param input what both read from standard input
     * @param values where values are drawn: {@code inline} or {@code objects}
     * @param hide names that are not drawn, separated by commas
     * @param fold as {@link Fold#parse} has it, or nothing
     */
    static String play(
            String id,
            String before,
            String code,
            String input,
            String values,
            String hide,
            String fold,
            Speech speech,
            Library library) {
        DiagramOptions drawing = DiagramOptions.DEFAULT
                .withIdPrefix(id)
                .withSpeech(speech)
                .withValues(values.equals("objects") ? DiagramOptions.Values.OBJECTS : DiagramOptions.Values.INLINE)
                .withHide(hide.isEmpty() ? Set.of() : Set.of(hide.split(",")))
                .withFold(fold.isEmpty() ? Fold.DEFAULT : Fold.parse(fold));
        return new EditedExample(before, code, input, drawing).json(library);
    }

    private static Trace run(String program, int maxSteps) {
        return Tracing.run(new Source("<program>", program), new Library(Sources.NONE), Limits.DEFAULT, maxSteps, true);
    }
}
