package dev.tally.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in memory at one moment: just before a line runs, or after the module's last. Immutable.
 *
 * @param line the line about to run, from 1; 0 for a module without statements; empty after the module's last line
 * @param frames those of the main thread, outermost first, then those of the other threads in the order of their starts
 * @param objects every object the names reach, in the order a breadth-first walk meets them; an object's label is its
 *     index here
 * @param stdout all that the program has printed so far
 * @param further what is alive beside these objects
 * @param runningFrame the index of the frame that runs: the innermost of its thread
 */
public record Snapshot(
        Optional<Integer> line,
        List<FrameView> frames,
        List<ObjectView> objects,
        String stdout,
        Further further,
        int runningFrame) {

    /** A snapshot of a program of one thread. */
    public Snapshot(
            Optional<Integer> line, List<FrameView> frames, List<ObjectView> objects, String stdout, Further further) {
        this(line, frames, objects, stdout, further, frames.size() - 1);
    }

    /** A snapshot in which names and references lead to everything. */
    public Snapshot(Optional<Integer> line, List<FrameView> frames, List<ObjectView> objects, String stdout) {
        this(line, frames, objects, stdout, Further.NONE);
    }

    /**
     * Objects that the walk from the names does not meet: what is {@link Interior inside} others, and what earlier snapshots
     * showed, nothing reaches any more and lives on because it refers to itself: that waits for the collector. An object whose
     * count is 0 is being freed, and a callback is told.
     *
     * @param first the label of the first of the objects; the labels of the others follow
     * @param lost ids of those that nothing reaches
     */
    public record Further(int first, List<ObjectView> objects, Set<Integer> lost) {
        public static final Further NONE = new Further(0, List.of(), Set.of());
    }

    /**
     * A frame and its names.
     *
     * @param id the same for the same frame in every snapshot of a trace, different for different frames
     * @param name the code's name, {@code <module>}, {@code f} …
     * @param line the line the frame is at
     * @param thread what its thread is called; empty for the main thread
     */
    public record FrameView(int id, String name, int line, List<Binding> names, Kind kind, String thread) {
        /** What sort of code it runs. */
        public enum Kind {
            MODULE,
            CLASS,
            FUNCTION
        }

        /** The frame of the module, or of a function. */
        public FrameView(int id, String name, int line, List<Binding> names) {
            this(id, name, line, names, name.equals("<module>") ? Kind.MODULE : Kind.FUNCTION, "");
        }

        public FrameView with(List<Binding> others) {
            return new FrameView(id, name, line, others, kind, thread);
        }

        public FrameView atLine(int other) {
            return new FrameView(id, name, other, names, kind, thread);
        }
    }

    /**
     * @param label index in {@link Snapshot#objects}; may lie beyond its end where objects were cut off
     * @param cell the label of the cell through which the name refers to the object, where that is among the objects, or -1
     */
    public record Binding(String name, int label, int cell) {
        public Binding(String name, int label) {
            this(name, label, -1);
        }

        /** The label of what the frame itself refers to: the cell, where there is one. */
        public int place() {
            return cell < 0 ? label : cell;
        }
    }

    /**
     * An object.
     *
     * @param id the same for the same object in every snapshot of a trace, never given again when it is freed
     * @param type name of its class
     * @param value repr of a scalar (cut at 200 characters), the name of a function or class, empty for the rest
     * @param references what it refers to, in the type's own order
     * @param interior what the interpreter keeps inside of it
     * @param holders who holds it: one entry for each unit of its count, where the count is a number
     */
    public record ObjectView(
            int id,
            String type,
            Optional<String> value,
            Count count,
            List<Reference> references,
            Interior interior,
            List<Holder> holders) {
        /** An object that shows all it has. */
        public ObjectView(
                int id,
                String type,
                Optional<String> value,
                Count count,
                List<Reference> references,
                List<Holder> holders) {
            this(id, type, value, count, references, Interior.NONE, holders);
        }

        /** All that it refers to, weakly or not. */
        public List<Reference> everyReference() {
            if (interior.references.isEmpty()) {
                return references;
            }
            List<Reference> all = new ArrayList<>(references);
            all.addAll(interior.references);
            return all;
        }

        /** What sort of thing it is, for people: mostly its type's name. */
        public String kind() {
            return kind(type);
        }

        static String kind(String type) {
            return switch (type) {
                case "type" -> "class";
                case "ReferenceType" -> "weak reference";
                case "ProxyType", "CallableProxyType" -> "weak proxy";
                default -> type;
            };
        }

        public ObjectView with(Interior other) {
            return new ObjectView(id, type, value, count, references, other, holders);
        }
    }

    /**
     * What an object of the interpreter's own has inside, which the comparison with CPython leaves out: a generator its
     * variables, an exception its frames, a weak reference its object.
     *
     * @param name of the code, for a generator or a frame; "of the module" for the dictionary whose entries are the module's
     *     names, "of the class A" for that of a class's attributes; empty for the rest
     * @param state what it does: "waits", "ended", "finished"; empty where there is nothing to say
     * @param line where it waits or has ended, or 0
     * @param references {@code variables} by name; {@code frames}, {@code args}, {@code cause}, {@code context};
     *     {@code referent}, which owns nothing and whose label is -1 when its object is gone, {@code callback}; and the fields
     *     of iterators and of the library's containers
     * @param values what it holds that is no object
     */
    public record Interior(String name, String state, int line, List<Reference> references, Values values) {
        public static final Interior NONE = named("");

        /** Of what has nothing to show inside but its name. */
        static Interior named(String name) {
            return new Interior(name, "", 0, List.of(), Values.NONE);
        }

        public Interior atLine(int other) {
            return new Interior(name, state, other, references, values);
        }
    }

    /**
     * What an object holds that is no object: the numbers of an array, the bytes of a bytearray, the bounds of a range.
     *
     * @param whole the {@code repr} of the object (cut at 200 characters), empty where there are items
     * @param items the {@code repr} of each
     * @param more how many follow that a snapshot does not have
     */
    public record Values(String whole, List<String> items, int more) {
        public static final Values NONE = new Values("", List.of(), 0);

        static Values whole(String text) {
            return new Values(text, List.of(), 0);
        }
    }

    /**
     * One reference out of an object.
     *
     * @param field {@code items}, {@code keys}, {@code values}, {@code attributes}, {@code closure}, {@code defaults},
     *     {@code kwdefaults}, {@code contents}, {@code self}, {@code function}, {@code bases}, {@code class}
     * @param key an index or a name
     * @param name what the program calls a place whose key is an index: the parameter of one of the {@code defaults}, the
     *     variable of a {@code closure}; empty for the rest
     */
    public record Reference(String field, String key, boolean indexed, int label, String name) {
        private static final String REFERENT = "referent";

        /** A place that has no name beside its key. */
        public Reference(String field, String key, boolean indexed, int label) {
            this(field, key, indexed, label, "");
        }

        /** What the place is called for people. */
        public String called() {
            return name.isEmpty() ? key : name;
        }

        /** Whether it owns nothing: its object may go. */
        public boolean isWeak() {
            return field.equals(REFERENT);
        }
    }

    /** A reference count as it is shown. */
    public sealed interface Count {
        /** @param isNamespace whether this is the program's own namespace, which whoever runs the program refers to as well */
        record Of(int value, boolean isNamespace) implements Count {
            public Of(int value) {
                this(value, false);
            }
        }

        /** None, small ints …: never counted, never freed. */
        record Immortal() implements Count {}

        /** A string in the interpreter's own table; how many hold it depends on all that is loaded. */
        record Interned() implements Count {}

        /** A thing of the interpreter's own (a module, a built-in): its count says nothing about the program. */
        record Opaque() implements Count {}
    }

    /**
     * What holds a reference.
     *
     * @param kind what sort of place
     * @param phrase in words, for a person: "m, in the module", "item 0 of a list", "the for loop's iterator"
     * @param owner label of the holding object in this snapshot, or -1: drawn as an arrow where it is one
     * @param frame index of the frame in this snapshot, or -1
     * @param name the name in that frame, or the field of the object; empty where there is none
     */
    public record Holder(Kind kind, Phrase phrase, int owner, int frame, String name) {
        /** An object that holds its class. */
        public static final Phrase INSTANCE = Phrase.of("an instance");

        /** The field of a holder that is the evaluation stack of a frame which waits. */
        static final String ON_STACK = "stack";

        /** A part of the object itself, as a class's MRO is. */
        static Phrase itself(String part) {
            return Phrase.of("itself: its {0}", part);
        }

        /** Whether it is a part of the object itself. */
        public boolean isItself() {
            return phrase.english().equals("itself: its {0}");
        }

        /** Whether it is the evaluation stack of a generator or a frame that waits. */
        public boolean isOnStack() {
            return name.equals(ON_STACK);
        }

        /** In English. */
        public String description() {
            return phrase.toString();
        }

        public enum Kind {
            NAME,
            OBJECT,
            STACK,
            CONSTANT,
            INTERPRETER
        }
    }

    /** The frame that runs. */
    public FrameView running() {
        return frames.get(runningFrame);
    }

    /** The frame of an id, where it runs or waits for one that runs. */
    public Optional<FrameView> frame(int id) {
        for (FrameView frame : frames) {
            if (frame.id() == id) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    /** The object of a label; empty where it was cut off. */
    public Optional<ObjectView> object(int label) {
        return Optional.ofNullable(at(label));
    }

    /** The id of the object of a label, or -1 where it was cut off. */
    public int id(int label) {
        ObjectView object = at(label);
        return object == null ? -1 : object.id();
    }

    private @Nullable ObjectView at(int label) {
        if (label >= 0 && label < objects.size()) {
            return objects.get(label);
        }
        int beyond = label - further.first();
        return beyond >= 0 && beyond < further.objects().size()
                ? further.objects().get(beyond)
                : null;
    }

    /** All objects, those of {@link #further} last. */
    public List<ObjectView> everyObject() {
        if (further.objects().isEmpty()) {
            return objects;
        }
        List<ObjectView> all = new ArrayList<>(objects);
        all.addAll(further.objects());
        return all;
    }

    /** The objects by their ids, for comparing two snapshots of one trace; those of {@link #further} come last. */
    public Map<Integer, ObjectView> byId() {
        Map<Integer, ObjectView> found = new LinkedHashMap<>();
        for (ObjectView object : everyObject()) {
            found.put(object.id(), object);
        }
        return found;
    }
}
