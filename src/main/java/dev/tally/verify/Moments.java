package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.ExampleOptions;
import dev.tally.course.ExampleOptions.Moment;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.Step;
import dev.tally.verify.ExampleRun.Picture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Chooses the moments of a trace that are worth a picture. */
public final class Moments {
    /** More pictures of one example than these nobody looks at. */
    private static final int ALL_LIMIT = 40;

    /** What is seen for its own sake, and not for the value that it is. */
    private static final Set<String> PLAIN = Set.of(
            "int",
            "float",
            "complex",
            "str",
            "bytes",
            "bool",
            "NoneType",
            "function",
            "type",
            "module",
            "ellipsis",
            "NotImplementedType",
            "builtin_function_or_method",
            "method_descriptor",
            "wrapper_descriptor");

    private final Trace trace;
    private final List<Step> steps;

    private Moments(Trace trace) {
        this.trace = trace;
        this.steps = trace.steps();
    }

    /** @param neverRan is told of each line in {@code at} that did not run, or not so often */
    static List<Picture> of(Example example, Trace trace, Consumer<Moment> neverRan) {
        Moments moments = new Moments(trace);
        ExampleOptions options = example.options();
        if (!options.at().isEmpty()) {
            return moments.pictures(moments.at(options.at(), neverRan));
        }
        if (options.diagram().isEmpty()) {
            return moments.pictures(moments.key());
        }
        return switch (options.diagram().get()) {
            case NONE -> List.of();
            case LAST -> moments.pictures(List.of(trace.steps().size() - 1));
            case ALL -> moments.pictures(moments.all());
        };
    }

    /**
     * The moments after some lines, in the order in which they come.
     *
     * @param neverRan is told of each line that did not run, or not so often
     */
    public static List<Picture> after(Trace trace, List<Moment> lines, Consumer<Moment> neverRan) {
        Moments moments = new Moments(trace);
        return moments.pictures(moments.at(lines, neverRan));
    }

    /** The last state, compared with the one before; none where the program does not run at all. */
    public static List<Picture> last(Trace trace) {
        List<Picture> all = every(trace);
        return all.isEmpty() ? all : List.of(all.get(all.size() - 1));
    }

    /** Every state, each compared with the one before. */
    public static List<Picture> every(Trace trace) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            all.add(i);
        }
        return new Moments(trace).pictures(all);
    }

    private List<Picture> pictures(List<Integer> chosen) {
        List<Picture> pictures = new ArrayList<>();
        int previous = -1;
        for (int step : chosen) {
            pictures.add(new Picture(caption(step), step, previous));
            previous = step;
        }
        return pictures;
    }

    private Phrase caption(int step) {
        if (step == 0) {
            return Phrase.of(
                    "Memory before line {0}", steps.get(0).snapshot().line().orElse(1));
        }
        return trace.lineBefore(step)
                .map(line -> Phrase.of("Memory after line {0}", line))
                .orElse(Phrase.of("Memory at the end"));
    }

    private List<Integer> at(List<Moment> wanted, Consumer<Moment> neverRan) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Moment moment : wanted) {
            Optional<Integer> event = event(moment);
            event.flatMap(this::after).ifPresentOrElse(found::add, () -> neverRan.accept(moment));
        }
        return List.copyOf(found.stream().sorted().toList());
    }

    private Optional<Integer> event(Moment moment) {
        List<Integer> events = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i)
                    .snapshot()
                    .line()
                    .filter(line -> line == moment.line())
                    .isPresent()) {
                events.add(i);
            }
        }
        int index = moment.time().map(time -> time - 1).orElse(events.size() - 1);
        return index >= 0 && index < events.size() ? Optional.of(events.get(index)) : Optional.empty();
    }

    /** After a line: when its frame next reaches another line, returns or ends. */
    private Optional<Integer> after(int event) {
        Snapshot before = steps.get(event).snapshot();
        FrameView frame = before.running();
        for (int i = event + 1; i < steps.size(); i++) {
            Snapshot snapshot = steps.get(i).snapshot();
            boolean there = snapshot.frames().stream().anyMatch(f -> f.id() == frame.id());
            boolean elsewhere = snapshot.line().isEmpty()
                    || (snapshot.running().id() == frame.id()
                            && !snapshot.line().equals(before.line()));
            if (!there || elsewhere) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** After every line, and where that is too often, after the first of them and the last. */
    private List<Integer> all() {
        Set<Integer> chosen = new TreeSet<>();
        for (int i = 1; i < steps.size() && chosen.size() < ALL_LIMIT - 1; i++) {
            chosen.add(i);
        }
        chosen.add(steps.size() - 1);
        return List.copyOf(chosen);
    }

    /**
     * Where the example leaves or frees something worth seeing: the last state before counts begin to fall, and the end.
     * Calls within it come and go; only what the module itself sees counts.
     */
    private List<Integer> key() {
        int end = steps.size() - 1;
        if (end == 0 || !isWorthSeeing(end)) {
            return List.of();
        }
        Set<Integer> chosen = new TreeSet<>();
        int before = 0;
        for (int i = 1; i <= end; i++) {
            if (steps.get(i).snapshot().frames().size() > 1) {
                continue;
            }
            if (before > 0 && countsFall(before, i)) {
                chosen.add(before);
                break;
            }
            before = i;
        }
        chosen.add(end);
        return List.copyOf(chosen);
    }

    /** Whether there is something to watch: objects that come and go, or calls. */
    static boolean isWorthPlaying(Trace trace) {
        List<Step> steps = trace.steps();
        return steps.size() > 2
                && steps.stream()
                        .anyMatch(step -> step.snapshot().frames().size() > 1
                                || step.snapshot().objects().stream().anyMatch(Moments::isSeen)
                                || step.freed().stream().anyMatch(freed -> isSeen(freed.object())));
    }

    private boolean isWorthSeeing(int end) {
        boolean left = steps.get(end).snapshot().objects().stream().anyMatch(Moments::isSeen);
        return left || steps.stream().flatMap(step -> step.freed().stream()).anyMatch(freed -> isSeen(freed.object()));
    }

    /** Whether an object is counted, and is more than the value that it is. */
    public static boolean isSeen(ObjectView object) {
        return !PLAIN.contains(object.type()) && (object.count() instanceof Count.Of);
    }

    private boolean countsFall(int from, int to) {
        Map<Integer, ObjectView> later = steps.get(to).snapshot().byId();
        for (ObjectView object : steps.get(from).snapshot().objects()) {
            if (isSeen(object) && (!later.containsKey(object.id()) || units(later.get(object.id())) < units(object))) {
                return true;
            }
        }
        return false;
    }

    private static int units(@org.jspecify.annotations.Nullable ObjectView object) {
        return object != null && object.count() instanceof Count.Of of ? of.value() : 0;
    }
}
