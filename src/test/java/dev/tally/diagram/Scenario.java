package dev.tally.diagram;

import dev.tally.source.Source;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A run told by hand: objects, names and references are put in place, {@link #step} takes the picture of them. Counts
 * follow from the references; what is no longer reached is freed by the line before.
 */
final class Scenario {
    private final Map<Integer, Thing> things = new LinkedHashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Trace.Step> steps = new ArrayList<>();
    private final Map<Integer, Integer> integers = new LinkedHashMap<>();
    private int nextFrame;
    private int lastLine;

    private static final class Thing {
        final String type;
        final Optional<String> value;
        final boolean immortal;
        final Map<String, Integer> references = new LinkedHashMap<>();
        final List<String> otherHolders = new ArrayList<>();

        Thing(String type, Optional<String> value, boolean immortal) {
            this.type = type;
            this.value = value;
            this.immortal = immortal;
        }
    }

    private record Frame(int id, String name, Map<String, Integer> names) {}

    Scenario() {
        call("<module>");
    }

    int object(String type) {
        things.put(things.size() + 1, new Thing(type, Optional.empty(), false));
        return things.size();
    }

    int scalar(String type, String value) {
        things.put(things.size() + 1, new Thing(type, Optional.of(value), false));
        return things.size();
    }

    int integer(int value) {
        return integers.computeIfAbsent(value, number -> {
            things.put(things.size() + 1, new Thing("int", Optional.of("" + number), number >= -5 && number <= 256));
            return things.size();
        });
    }

    int string(String text) {
        return scalar("str", "'" + text + "'");
    }

    int none() {
        return integers.computeIfAbsent(Integer.MIN_VALUE, number -> {
            things.put(things.size() + 1, new Thing("NoneType", Optional.of("None"), true));
            return things.size();
        });
    }

    /** A list, tuple or set of objects. */
    int sequence(String type, int... items) {
        int made = object(type);
        for (int i = 0; i < items.length; i++) {
            set(made, "items", "" + i, items[i]);
        }
        return made;
    }

    int list(int... items) {
        return sequence("list", items);
    }

    int numbers(int... values) {
        int made = object("list");
        for (int i = 0; i < values.length; i++) {
            set(made, "items", "" + i, integer(values[i]));
        }
        return made;
    }

    /** A dict of keys and values in turn. */
    int dict(int... entries) {
        int made = object("dict");
        for (int i = 0; i < entries.length; i += 2) {
            set(made, "keys", "" + i / 2, entries[i]);
            set(made, "values", "" + i / 2, entries[i + 1]);
        }
        return made;
    }

    Scenario set(int object, String field, String key, int target) {
        things.get(object).references.put(field + " " + key, target);
        return this;
    }

    Scenario attribute(int object, String name, int target) {
        return set(object, "attributes", name, target);
    }

    Scenario drop(int object, String field, String key) {
        things.get(object).references.remove(field + " " + key);
        return this;
    }

    Scenario heldBy(int object, String description) {
        things.get(object).otherHolders.add(description);
        return this;
    }

    Scenario bind(String name, int object) {
        frames.getLast().names().put(name, object);
        return this;
    }

    Scenario unbind(String name) {
        frames.getLast().names().remove(name);
        return this;
    }

    Scenario call(String name) {
        frames.add(new Frame(nextFrame++, name, new LinkedHashMap<>()));
        return this;
    }

    Scenario leave() {
        frames.removeLast();
        return this;
    }

    /** Takes the picture just before a line runs; 0 for the end. */
    Scenario step(int line) {
        Snapshot snapshot = snapshot(line);
        List<Trace.Freed> freed = new ArrayList<>();
        if (!steps.isEmpty()) {
            Snapshot last = steps.getLast().snapshot();
            Set<Integer> now = snapshot.byId().keySet();
            for (ObjectView object : last.objects()) {
                if (!now.contains(object.id()) && object.count() instanceof Count.Of) {
                    freed.add(new Trace.Freed(last, object, lastLine, false));
                }
            }
        }
        steps.add(new Trace.Step(steps.size() + 1, snapshot, freed));
        lastLine = line;
        return this;
    }

    Trace trace() {
        return new Trace(
                new Source("scenario.py", ""),
                List.copyOf(steps),
                new Trace.End(Trace.End.Kind.OK, Optional.empty(), "", Optional.empty(), "", "", ""));
    }

    /** The picture of the last step alone. */
    Still still() {
        return Still.at(trace(), Phrase.of("Memory at the end"), steps.size() - 1, -1);
    }

    /** A picture of every step, each compared with the one before. */
    List<Still> stills() {
        Trace trace = trace();
        List<Still> stills = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            stills.add(Still.at(trace, Phrase.of("Memory at step {0}", i + 1), i, i - 1));
        }
        return stills;
    }

    private Snapshot snapshot(int line) {
        Map<Integer, Integer> labels = labels();
        Map<Integer, List<Holder>> holders = holders(labels);
        List<FrameView> views = new ArrayList<>();
        for (Frame frame : frames) {
            List<Binding> bindings = new ArrayList<>();
            frame.names().forEach((name, id) -> bindings.add(new Binding(name, labels.get(id))));
            views.add(new FrameView(frame.id(), frame.name(), line, bindings));
        }
        List<ObjectView> objects = new ArrayList<>();
        for (int id : labels.keySet()) {
            Thing thing = things.get(id);
            List<Reference> references = new ArrayList<>();
            thing.references.forEach((place, target) -> {
                int space = place.indexOf(' ');
                String field = place.substring(0, space);
                boolean indexed = field.equals("items") || field.equals("keys") || field.equals("values");
                references.add(new Reference(field, place.substring(space + 1), indexed, labels.get(target)));
            });
            List<Holder> held = thing.immortal ? List.of() : holders.getOrDefault(id, List.of());
            Count count = thing.immortal ? new Count.Immortal() : new Count.Of(held.size());
            objects.add(new ObjectView(id, thing.type, thing.value, count, references, held));
        }
        return new Snapshot(line == 0 ? Optional.empty() : Optional.of(line), views, objects, "");
    }

    private Map<Integer, Integer> labels() {
        Set<Integer> met = new LinkedHashSet<>();
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        frames.forEach(frame -> waiting.addAll(frame.names().values()));
        Map<Integer, Integer> labels = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            int id = waiting.removeFirst();
            if (met.add(id)) {
                labels.put(id, labels.size());
                waiting.addAll(things.get(id).references.values());
            }
        }
        return labels;
    }

    private Map<Integer, List<Holder>> holders(Map<Integer, Integer> labels) {
        Map<Integer, List<Holder>> holders = new LinkedHashMap<>();
        for (int f = 0; f < frames.size(); f++) {
            int index = f;
            frames.get(f).names().forEach((name, id) -> holders.computeIfAbsent(id, made -> new ArrayList<>())
                    .add(new Holder(Holder.Kind.NAME, Phrase.of("{0}, in the module", name), -1, index, name)));
        }
        Set<Integer> reached = new HashSet<>(labels.keySet());
        for (int owner : reached.stream().sorted().toList()) {
            things.get(owner).references.forEach((place, id) -> holders.computeIfAbsent(id, made -> new ArrayList<>())
                    .add(new Holder(
                            Holder.Kind.OBJECT,
                            Phrase.of("a {0}", things.get(owner).type),
                            labels.get(owner),
                            -1,
                            place)));
        }
        things.forEach((id, thing) -> {
            for (String other : thing.otherHolders) {
                holders.computeIfAbsent(id, made -> new ArrayList<>())
                        .add(new Holder(Holder.Kind.CONSTANT, Phrase.of(other), -1, -1, ""));
            }
        });
        return holders;
    }
}
