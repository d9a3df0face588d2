package dev.tally.diagram;

import dev.tally.trace.Json;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run to be watched step by step: what a page's player needs, as one JSON object. What stays the same from one step to
 * the next is written once: pictures and descriptions are lists of numbers into tables of parts.
 *
 * <pre>
 * {"v": 1, "at": index of the step to open with, "view": "x y width height",
 *  "parts": [SVG elements], "words": [sentences of the descriptions], "out": all that is printed,
 *  "steps": [{"n": number, "l": line just run or 0, "r": line that runs next or 0, "s": what has happened,
 *             "o": how much has been printed, "p": [parts], "d": [words]}]}
 * </pre>
 */
public final class Film {
    /** A longer run is shown up to here. */
    private static final int MOST_STEPS = 300;

    private final Trace trace;
    private final int first;
    private final int last;
    /** The last step that was asked for. */
    private final int end;

    private final Diagram diagram;
    private final Speech speech;
    private final Namings namings;
    private final Table parts = new Table();
    private final Table words = new Table();
    private final Json json = new Json();

    /** Texts, each with its number. */
    private static final class Table {
        final Map<String, Integer> numbers = new LinkedHashMap<>();

        List<Integer> add(List<String> texts) {
            List<Integer> found = new ArrayList<>();
            for (String text : texts) {
                Integer known = numbers.get(text);
                if (known == null) {
                    known = numbers.size();
                    numbers.put(text, known);
                }
                found.add(known);
            }
            return found;
        }
    }

    /**
     * @param first the first step to show, from 1
     * @param last the last one
     */
    public Film(Trace trace, DiagramOptions options, int first, int last) {
        this.trace = trace;
        this.speech = options.speech();
        this.namings = new Namings(trace, speech);
        this.end = Math.min(last, trace.steps().size()) - 1;
        this.first = Math.min(first - 1, end);
        this.last = Math.min(end, this.first + MOST_STEPS - 1);
        List<Still> stills = new ArrayList<>();
        for (int i = this.first; i <= this.last; i++) {
            stills.add(Still.at(trace, Phrase.of("Memory at step {0}", i + 1), i, i - 1));
        }
        this.diagram = Diagram.of(stills, options.withSteady(true));
    }

    /** How many steps are shown. */
    public int size() {
        return last - first + 1 + (endsBadly() ? 1 : 0);
    }

    /** How many steps there are to show; more than {@link #size} where the run is too long. */
    public int asked() {
        return size() + end - last;
    }

    /** How a run ended where that was not well, in a sentence with code between backquotes; empty where it was. */
    public static String ending(Trace trace, Speech speech) {
        return Telling.end(trace, speech);
    }

    /** @param open the step to open with, from 1 */
    public String json(int open) {
        Json steps = new Json();
        for (int i = first; i <= last; i++) {
            step(steps, i, i > first);
        }
        if (endsBadly()) {
            steps.comma();
            Snapshot snapshot = trace.steps().get(last).snapshot();
            boolean raised = trace.end().kind() == Trace.End.Kind.ERROR;
            int line =
                    raised ? snapshot.line().orElse(0) : trace.lineBefore(last).orElse(0);
            int next = raised ? 0 : snapshot.line().orElse(0);
            step(
                    steps,
                    last,
                    last + 2,
                    line,
                    next,
                    Telling.end(trace, speech),
                    snapshot.stdout().length());
        }
        SvgPicture.Frame view = diagram.view(0);
        json.raw("{\"v\":1,\"at\":").number(Math.max(0, Math.min(open - 1 - first, size() - 1)));
        json.raw(",\"view\":").string(view.x() + " " + view.y() + " " + view.width() + " " + view.height());
        json.raw(",\"parts\":").strings(parts.numbers.keySet());
        json.raw(",\"words\":").strings(words.numbers.keySet());
        json.raw(",\"out\":").string(output());
        json.raw(",\"steps\":[").raw(steps.toString()).raw("]}");
        return json.toString();
    }

    /**
     * What the player shows before its script has run, so that nothing moves then.
     *
     * @param view of the pictures, as an SVG's {@code viewBox}
     * @param said what has happened, code between backquotes
     * @param line that has just run, or 0
     * @param number of the step that it opens with
     * @param last number of the last step
     * @param prints whether anything is printed at all
     * @param printed what was printed by then
     */
    public record Poster(
            String view,
            int width,
            int height,
            String said,
            int line,
            int number,
            int last,
            boolean prints,
            String printed) {}

    /** @param open the step to open with, from 1 */
    public Poster poster(int open) {
        SvgPicture.Frame view = diagram.view(0);
        int at = first + Math.max(0, Math.min(open - 1 - first, last - first));
        Snapshot snapshot = trace.steps().get(at).snapshot();
        return new Poster(
                view.x() + " " + view.y() + " " + view.width() + " " + view.height(),
                view.width(),
                view.height(),
                namings.told(at),
                trace.lineBefore(at).orElse(0),
                at + 1,
                last + 1 + (endsBadly() ? 1 : 0),
                !output().isEmpty(),
                snapshot.stdout().substring(base()));
    }

    private boolean endsBadly() {
        return last == trace.steps().size() - 1 && trace.end().kind() != Trace.End.Kind.OK;
    }

    private String output() {
        String until = trace.steps().get(last).snapshot().stdout();
        return until.substring(base());
    }

    /** What was printed before the first step is another example's. */
    private int base() {
        return trace.steps().get(0).snapshot().stdout().length();
    }

    private void step(Json steps, int i, boolean more) {
        if (more) {
            steps.comma();
        }
        Snapshot snapshot = trace.steps().get(i).snapshot();
        String said = namings.told(i);
        if (i == last && last < end) {
            said += " " + speech.say("What follows is not shown.");
        }
        int line = trace.lineBefore(i).orElse(0);
        step(
                steps,
                i,
                i + 1,
                line,
                snapshot.line().orElse(0),
                said,
                snapshot.stdout().length());
    }

    private void step(Json steps, int i, int number, int line, int next, String said, int printed) {
        steps.raw("{\"n\":")
                .number(number)
                .raw(",\"l\":")
                .number(line)
                .raw(",\"r\":")
                .number(next);
        steps.raw(",\"s\":").string(said).raw(",\"o\":").number(printed - base());
        steps.raw(",\"p\":").numbers(parts.add(diagram.parts(i - first)));
        steps.raw(",\"d\":").numbers(words.add(diagram.sentences(i - first))).raw("}");
    }
}
