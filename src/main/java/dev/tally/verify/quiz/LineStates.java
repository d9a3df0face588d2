package dev.tally.verify.quiz;

import dev.tally.course.Example;
import dev.tally.diagram.Naming;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.Step;
import dev.tally.verify.Comments;
import dev.tally.verify.Moments;
import dev.tally.verify.PlainLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The run of an example as a person follows it: the lines of the module that run once, each a whole statement, and what is in
 * memory before and after each. A line in a loop or of a longer statement has no one "after".
 */
final class LineStates {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** What functions are made of. */
    private static final Set<String> INNER = Set.of("cell", "code");

    private final Example example;
    private final Trace trace;
    private final PlainLines.Of lines;
    private final List<String> code;
    private final Set<String> mentioned;
    private final List<State> states;

    /**
     * A line that has run.
     *
     * @param line of the fence, from 1
     * @param step the index of the step that shows what it leaves
     */
    record State(int line, int step, Snapshot before, Snapshot after) {}

    /** @param lines those of the example that are whole statements */
    LineStates(Example example, Trace trace, PlainLines.Of lines) {
        this.lines = lines;
        this.example = example;
        this.trace = trace;
        this.code = example.fence().lines();
        this.mentioned = names(code);
        this.states = states();
    }

    private List<State> states() {
        List<Integer> events = new ArrayList<>();
        Map<Integer, Integer> times = new HashMap<>();
        List<Step> steps = trace.steps();
        for (int i = 0; i < steps.size(); i++) {
            Snapshot snapshot = steps.get(i).snapshot();
            if (snapshot.frames().size() == 1) {
                events.add(i);
                snapshot.line().ifPresent(line -> times.merge(line, 1, Integer::sum));
            }
        }
        List<State> found = new ArrayList<>();
        for (int i = 0; i + 1 < events.size(); i++) {
            Snapshot before = steps.get(events.get(i)).snapshot();
            int line = before.line().orElse(0);
            if (isStatement(line) && times.get(line) == 1) {
                int after = events.get(i + 1);
                found.add(new State(line, after, before, steps.get(after).snapshot()));
            }
        }
        return found;
    }

    private boolean isStatement(int line) {
        return lines.has(line) && !Example.isHidden(code.get(line - 1));
    }

    /** Whether a line prints the same in each run. */
    boolean isSteady(int line) {
        return lines.isSteady(line);
    }

    Example example() {
        return example;
    }

    Trace trace() {
        return trace;
    }

    List<State> all() {
        return states;
    }

    /** A line of the fence as it is written, without its comment. */
    String code(int line) {
        return Comments.without(code.get(line - 1));
    }

    /** Line 3, with its code: {@code line 3: `m = [205]`}. */
    Phrase called(int line) {
        return Phrase.of("line {0}: {1}", line, Phrase.code(code(line).replace('`', '\u02cb')));
    }

    /** The names of the module that the example itself mentions and shows, with what they refer to. */
    Map<String, ObjectView> named(Snapshot snapshot) {
        Map<String, ObjectView> found = new LinkedHashMap<>();
        FrameView module = snapshot.frames().get(0);
        for (Binding binding : module.names()) {
            boolean shown = !example.options().hide().contains(binding.name()) && mentioned.contains(binding.name());
            Optional<ObjectView> object = snapshot.object(binding.label());
            if (shown && object.isPresent()) {
                found.put(binding.name(), object.get());
            }
        }
        return found;
    }

    private static Set<String> names(List<String> code) {
        Set<String> names = new HashSet<>();
        for (String line : code) {
            NAME.matcher(Comments.without(line)).results().forEach(word -> names.add(word.group()));
        }
        return names;
    }

    /** Worth asking about: an object that is counted and is more than the value that it is. */
    static boolean isSeen(ObjectView object) {
        return Moments.isSeen(object) && !INNER.contains(object.type());
    }

    static int count(ObjectView object) {
        return object.count() instanceof Count.Of of ? of.value() : 0;
    }

    /** Whether everybody who holds it stands in the picture: names and other objects, none of the interpreter's own. */
    static boolean isHeldInSight(ObjectView object) {
        return object.holders().size() == count(object)
                && object.holders().stream()
                        .allMatch(holder -> holder.kind() == Holder.Kind.NAME
                                || (holder.kind() == Holder.Kind.OBJECT && holder.owner() >= 0));
    }

    /** {@code `m` and item 0 of a list}. */
    static Phrase holders(ObjectView object) {
        return Phrase.row(object.holders().stream()
                .map(holder -> holder.kind() == Holder.Kind.NAME ? Phrase.code(holder.name()) : holder.phrase())
                .toList());
    }

    /** {@code list}, {@code `Node`}: what sort of thing it is. */
    static String noun(ObjectView object) {
        return switch (object.type()) {
            case "list", "dict", "set", "tuple", "frozenset", "deque", "bytearray" -> object.type();
            default -> "`" + object.type() + "`";
        };
    }

    /** The object as Python shows it, in backquotes, or by its type. */
    static String shown(Snapshot snapshot, ObjectView object) {
        return new Naming(snapshot).of(object);
    }
}
