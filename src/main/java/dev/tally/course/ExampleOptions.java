package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words after a fence's language: how the example is run and drawn.
 *
 * @param at the lines after which a picture is drawn, in the order written
 * @param steps the steps that the player shows
 * @param diagram which pictures are drawn where there is no {@code at}; empty: those of its key moments
 * @param values whether small values stand inside their cells
 * @param hide names, or attributes as {@code Type.attribute}, that are not drawn
 * @param fold how many entries of a container type are drawn
 * @param raises the type of the exception that it is meant to end in
 * @param input what it reads from its standard input: whole lines, or nothing
 * @param quiz whether questions may be derived from it
 */
public record ExampleOptions(
        List<Moment> at,
        Optional<Steps> steps,
        Optional<Stills> diagram,
        Optional<String> title,
        Values values,
        Set<String> hide,
        List<Fold> fold,
        boolean norun,
        boolean fresh,
        Optional<String> raises,
        String input,
        boolean quiz) {

    public static final ExampleOptions NONE = new ExampleOptions(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Values.INLINE,
            Set.of(),
            List.of(),
            false,
            false,
            Optional.empty(),
            "",
            true);

    public ExampleOptions {
        at = List.copyOf(at);
        fold = List.copyOf(fold);
    }

    /** Whole lines of a text that has {@code \n} between them; none of none. */
    public static String lines(@Nullable String written) {
        return written == null ? "" : written.replace("\\n", "\n") + "\n";
    }

    /**
     * After a line has run.
     *
     * @param line of the fence, from 1
     * @param time which time the line runs, from 1; empty: the last time
     * @param place where it is asked for, {@link Span#NONE} where that is no fence
     */
    public record Moment(int line, Optional<Integer> time, Span place) {
        public Moment(int line, Optional<Integer> time) {
            this(line, time, Span.NONE);
        }

        Moment at(Span where) {
            return new Moment(line, time, where);
        }

        /** Reads {@code 4}, or {@code 4#3} for the third time; empty where it is neither. */
        public static Optional<Moment> parse(String text) {
            int hash = text.indexOf('#');
            Optional<Integer> line = FenceWords.number(hash < 0 ? text : text.substring(0, hash));
            Optional<Integer> time = hash < 0 ? Optional.empty() : FenceWords.number(text.substring(hash + 1));
            return hash >= 0 && time.isEmpty() ? Optional.empty() : line.map(n -> new Moment(n, time));
        }
    }

    /**
     * Steps, numbered from 1, both ends included.
     *
     * @param place where they are asked for
     */
    public record Steps(int first, int last, Span place) {}

    /** Which pictures are drawn. */
    public enum Stills {
        NONE,
        LAST,
        ALL
    }

    /** Where numbers, short strings and the like are drawn. */
    public enum Values {
        INLINE,
        OBJECTS
    }

    /** {@code list>8}: of a list with more than eight items eight are drawn. */
    public record Fold(String type, int limit) {}
}
