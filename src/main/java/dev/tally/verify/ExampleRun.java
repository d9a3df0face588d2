package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.ExampleOptions;
import dev.tally.course.ExampleOptions.Steps;
import dev.tally.diagram.Diagram;
import dev.tally.diagram.DiagramOptions;
import dev.tally.diagram.Film;
import dev.tally.diagram.Fold;
import dev.tally.diagram.Still;
import dev.tally.source.Source;
import dev.tally.trace.Phrase;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an example.
 *
 * @param outcome whether it ran
 * @param trace its own part of the run, with lines counted as in its fence; the last step is the state that it leaves.
 *     Empty where it did not run
 * @param pictures the moments that are worth a picture, in order
 * @param output what it printed
 * @param error the last line of the traceback, where it ended in an exception
 * @param note a sentence for the page about a run that did not get to its end
 */
public record ExampleRun(
        Example example,
        Outcome outcome,
        Optional<Trace> trace,
        List<Picture> pictures,
        String output,
        Optional<String> error,
        Optional<Phrase> note) {
    public ExampleRun {
        pictures = List.copyOf(pictures);
    }

    /** How far an example got. */
    public enum Outcome {
        /** To its end. */
        RAN,
        /** To an exception, expected or not. */
        RAISED,
        /** To a limit. */
        LIMITED,
        /** Nowhere: it is shown as plain code. */
        NOT_RUN
    }

    /**
     * A moment worth a picture.
     *
     * @param caption what the moment is called: {@code Memory after line 4}
     * @param step index into the steps of the example's trace
     * @param previous the step of the picture before, or -1
     */
    public record Picture(Phrase caption, int step, int previous) {
        public Still still(Trace trace) {
            return Still.at(trace, caption, step, previous);
        }
    }

    /**
     * The pictures, drawn as the author's words ask; the picture of a moment has the moment's index.
     *
     * @param idPrefix what every id in the SVG starts with: unique in the page
     */
    public Diagram diagram(String idPrefix, Speech speech) {
        List<Still> stills = new ArrayList<>();
        trace.ifPresent(run -> pictures.forEach(picture -> stills.add(picture.still(run))));
        return Diagram.of(stills, drawing(idPrefix, speech));
    }

    /**
     * What ran before it in its namespace: whole lines, or nothing. Empty where it did not run.
     *
     * @param file that the example stands in: what was run has its lines
     */
    public Optional<String> before(Source file) {
        return trace.map(run -> {
            int first = file.line(example.fence().lineOffsets().get(0));
            String before = run.source().text().substring(0, run.source().lineStart(first));
            return before.isBlank() ? "" : before.substring(indexOfCode(before));
        });
    }

    /** Where the first line starts that is not empty. */
    private static int indexOfCode(String text) {
        int at = 0;
        while (text.charAt(at) == '\n') {
            at++;
        }
        return at;
    }

    /** Whether there is something to watch. */
    public boolean plays() {
        return trace.filter(run -> example.options().steps().isPresent() || Moments.isWorthPlaying(run))
                .isPresent();
    }

    /** The run to be watched step by step, where there is something to watch. */
    public Optional<Film> film(String idPrefix, Speech speech) {
        return trace.filter(run -> plays()).map(run -> {
            End end = outcome == Outcome.RAN ? finished(run.end()) : run.end();
            Trace own = new Trace(run.source(), run.steps(), end);
            int first = example.options().steps().map(Steps::first).orElse(1);
            int last = example.options().steps().map(Steps::last).orElse(Integer.MAX_VALUE);
            return new Film(own, drawing(idPrefix, speech), first, last);
        });
    }

    /** The whole run may have ended badly in an example after this one. */
    private static End finished(End end) {
        return new End(End.Kind.OK, Optional.empty(), "", Optional.empty(), end.stdout(), end.exit(), end.stderr());
    }

    /** The step that the film opens with, from 1: the first picture's, or the last. */
    public int opening() {
        return pictures.isEmpty()
                ? trace.map(run -> run.steps().size()).orElse(1)
                : pictures.get(0).step() + 1;
    }

    private DiagramOptions drawing(String idPrefix, Speech speech) {
        ExampleOptions words = example.options();
        Map<String, Integer> limits = new LinkedHashMap<>();
        words.fold().forEach(fold -> limits.put(fold.type(), fold.limit()));
        return DiagramOptions.DEFAULT
                .withIdPrefix(idPrefix)
                .withSpeech(speech)
                .withProgram(example.code())
                .withValues(
                        switch (words.values()) {
                            case INLINE -> DiagramOptions.Values.INLINE;
                            case OBJECTS -> DiagramOptions.Values.OBJECTS;
                        })
                .withHide(words.hide())
                .withFold(new Fold(limits, Fold.DEFAULT.otherwise()));
    }

    static ExampleRun notRun(Example example) {
        return new ExampleRun(
                example, Outcome.NOT_RUN, Optional.empty(), List.of(), "", Optional.empty(), Optional.empty());
    }
}
