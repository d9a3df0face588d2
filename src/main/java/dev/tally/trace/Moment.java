package dev.tally.trace;

import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.ScalarText;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.ThreadState;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Further;
import dev.tally.trace.Snapshot.Interior;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Snapshot.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One snapshot in the making. */
final class Moment {
    /** Further objects keep their labels and are not shown. */
    private static final int MAX_OBJECTS = 2000;

    private static final int MAX_VALUE = 200;

    private static final Set<String> MODULE_HIDDEN = Set.of(
            "__builtins__",
            "__name__",
            "__doc__",
            "__package__",
            "__loader__",
            "__spec__",
            "__annotations__",
            "__file__",
            "__cached__");

    /** What the interpreter keeps among a module's names for itself: pictures do without it. */
    private static final String REGISTRY = "__warningregistry__";

    /** A name of a frame, before it is known whether the cell that it goes through is shown. */
    private record Bound(String name, int label, @Nullable PyObject cell) {}

    private final Recorder recorder;
    private final Acquaintances acquaintances;
    private final int number;
    private final @Nullable Frame running;
    private final int line;
    private final @Nullable PyDict left;
    /** The frames of the program's code that are not the main thread's, and what their threads are called. */
    private final Map<Frame, String> threads = new IdentityHashMap<>();

    /** By their labels. */
    private final List<Known> table = new ArrayList<>();

    /** What the first objects of the table refer to. */
    private final List<List<Reference>> references = new ArrayList<>();

    /** What is inside of the first objects of the table. */
    private final List<Inside> insides = new ArrayList<>();

    /**
     * @param running the frame that is about to run the line
     * @param left what the program leaves, where no frame of it runs any more
     */
    Moment(Recorder recorder, @Nullable Frame running, int line, @Nullable PyDict left) {
        this.recorder = recorder;
        this.acquaintances = recorder.acquaintances();
        this.number = recorder.stepCount() + 1;
        this.running = running;
        this.line = line;
        this.left = left;
    }

    Snapshot snapshot() {
        List<Frame> all = allFrames();
        List<Frame> frames = all.stream().filter(this::isShown).toList();
        List<List<Bound>> names = new ArrayList<>();
        if (left != null) {
            names.add(entries(left, MODULE_HIDDEN, true));
        }
        for (Frame frame : frames) {
            names.add(names(frame));
        }
        follow();
        int reached = references.size();
        boolean further = recorder.withHolders() && table.size() <= MAX_OBJECTS;
        if (further) {
            lookInside();
        }
        Census census = recorder.withHolders() ? Census.take(recorder.vm()) : null;
        Set<Integer> lost = Set.of();
        if (census != null && further) {
            lost = lose(census, reached);
            follow();
            lookInside();
        }
        HolderNames holders = new HolderNames(census, this, frames, all, left);
        List<ObjectView> objects = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            objects.add(view(i, holders));
        }
        Snapshot snapshot = new Snapshot(
                left != null ? Optional.empty() : Optional.of(line),
                views(frames, names),
                List.copyOf(objects.subList(0, reached)),
                recorder.output(),
                new Further(reached, List.copyOf(objects.subList(reached, objects.size())), lost),
                left != null ? 0 : frames.indexOf(running));
        for (int i = 0; i < objects.size(); i++) {
            acquaintances.remember(table.get(i), objects.get(i), snapshot);
        }
        return snapshot;
    }

    // --- what is in memory

    /** The label of an object that the walk meets. */
    private int label(PyObject object) {
        Known known = acquaintances.meet(object);
        if (known.moment != number) {
            known.moment = number;
            known.label = table.size();
            table.add(known);
        }
        return known.label;
    }

    /** The label of an object, or -1 where the walk has not met it. */
    int labelOf(PyObject object) {
        Known known = acquaintances.find(object);
        return known == null ? -1 : labelOf(known);
    }

    private int labelOf(Known known) {
        return known.moment == number ? known.label : -1;
    }

    /** All objects that the walk has met, by their labels. */
    List<Known> table() {
        return table;
    }

    /** Labels what each labelled object refers to, and what that refers to. */
    private void follow() {
        for (int i = references.size(); i < table.size() && i < MAX_OBJECTS; i++) {
            List<Edges.Edge> edges = Edges.of(table.get(i).object, recorder.program());
            recorder.limits().references(edges.size());
            List<Reference> out = new ArrayList<>(edges.size());
            for (Edges.Edge edge : edges) {
                out.add(new Reference(edge.field(), edge.key(), edge.indexed(), label(edge.target()), edge.name()));
            }
            references.add(out);
        }
    }

    /** Labels what is inside of labelled objects, and what that refers to. */
    private void lookInside() {
        Predicate<PyObject> met = object -> labelOf(object) >= 0;
        for (int i = insides.size(); i < references.size(); i++) {
            Inside inside = Inside.of(table.get(i).object, references.get(i).size(), recorder.program(), met);
            recorder.limits().references(inside.size());
            for (Inside.Edge edge : inside.edges()) {
                if (edge.target() != null) {
                    label(edge.target());
                }
            }
            insides.add(inside);
            follow();
        }
    }

    /** Labels what was seen before and nothing reaches any more; returns the ids of what is not just being freed. */
    private Set<Integer> lose(Census census, int reached) {
        Set<Integer> lost = new LinkedHashSet<>();
        for (Known known : acquaintances.alive()) {
            int label = labelOf(known);
            boolean met = label >= 0 && label < reached;
            if (!met && known.object.refcount() == 0) {
                label(known.object);
            } else if (!met && !known.object.isImmortal() && !census.isReached(known.object)) {
                label(known.object);
                lost.add(known.id);
            }
        }
        return Collections.unmodifiableSet(lost);
    }

    // --- frames

    /** The frames of all threads, as {@link Interpreter#roots} counts them. */
    private List<Frame> allFrames() {
        List<Frame> frames = new ArrayList<>();
        for (ThreadState thread : recorder.vm().threads().all()) {
            for (Frame frame : recorder.vm().frames(thread)) {
                frames.add(frame);
                if (!thread.isMain() && frame.isProgram()) {
                    threads.put(frame, ThreadNames.of(recorder.vm(), thread));
                }
            }
        }
        return frames;
    }

    /** The comparison with CPython has the frames of the main thread alone. */
    private boolean isShown(Frame frame) {
        return frame.isProgram() && (recorder.followsThreads() || !threads.containsKey(frame));
    }

    private List<Bound> names(Frame frame) {
        PyObject namespace = frame.namespace();
        if (namespace instanceof PyDict dict && (namespace == frame.globals() || !frame.hasHiddenLocals())) {
            boolean module = namespace == frame.globals();
            return entries(dict, module ? MODULE_HIDDEN : Edges.CLASS_HIDDEN, module);
        }
        return variables(frame);
    }

    private List<Bound> entries(PyDict dict, Set<String> hidden, boolean module) {
        List<Bound> names = new ArrayList<>();
        for (int entry = 0; entry < dict.end(); entry++) {
            PyObject value = dict.valueAt(entry);
            boolean shown = value != null
                    && dict.keyAt(entry) instanceof PyStr name
                    && !hidden.contains(name.value())
                    && !(module && !recorder.asCPython() && name.value().equals(REGISTRY))
                    && (module || !name.value().startsWith("."));
            if (value != null && shown) {
                names.add(new Bound(String.valueOf(dict.keyAt(entry)), label(value), null));
            }
        }
        return names;
    }

    // As frame.f_locals: the variables in the order of the code object, cells looked into.
    private List<Bound> variables(Frame frame) {
        List<Bound> bound = new ArrayList<>();
        List<String> names = frame.code().localsPlusNames();
        for (int i = 0; i < frame.variableCount(); i++) {
            PyObject value = frame.variable(i);
            String name = names.get(i);
            if (value != null && !name.startsWith(".") && !Edges.CLASS_HIDDEN.contains(name)) {
                PyObject slot = frame.slots()[i];
                bound.add(new Bound(name, label(value), slot == value ? null : slot));
            }
        }
        PyDict extra = frame.extraLocals();
        if (extra != null) {
            bound.addAll(entries(extra, Edges.CLASS_HIDDEN, false));
        }
        return bound;
    }

    /** @param names of the module first, where its frame is gone; then of each frame */
    private List<FrameView> views(List<Frame> frames, List<List<Bound>> names) {
        List<FrameView> views = new ArrayList<>();
        if (left != null) {
            views.add(new FrameView(0, "<module>", recorder.lastLine(), bindings(names.get(0))));
        }
        int first = views.size();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            FrameView view = new FrameView(
                    acquaintances.idOf(frame),
                    frame.code().name(),
                    frame == running && line > 0 ? line : frame.line(),
                    bindings(names.get(first + i)),
                    kind(frame),
                    threads.getOrDefault(frame, ""));
            views.add(acquaintances.share(frame, view));
        }
        return List.copyOf(views);
    }

    private List<Binding> bindings(List<Bound> names) {
        List<Binding> bindings = new ArrayList<>();
        for (Bound bound : names) {
            int cell = bound.cell() == null ? -1 : labelOf(bound.cell());
            bindings.add(new Binding(bound.name(), bound.label(), cell < MAX_OBJECTS ? cell : -1));
        }
        return List.copyOf(bindings);
    }

    private static FrameView.Kind kind(Frame frame) {
        if (frame.namespace() == null) {
            return FrameView.Kind.FUNCTION;
        }
        return frame.namespace() == frame.globals() ? FrameView.Kind.MODULE : FrameView.Kind.CLASS;
    }

    // --- objects

    private ObjectView view(int label, HolderNames holders) {
        Known known = table.get(label);
        PyObject object = known.object;
        Count count = count(object);
        ObjectView view = new ObjectView(
                acquaintances.idOf(known),
                object.type().shortName(),
                value(known),
                count,
                List.copyOf(references.get(label)),
                interior(object, label, holders),
                count instanceof Count.Of ? holders.of(object) : List.of());
        known.last = Sharing.object(view, known.last);
        return known.last;
    }

    private Interior interior(PyObject object, int label, HolderNames holders) {
        if (object instanceof PyDict && object == (running == null ? left : running.globals())) {
            return Interior.named("of the module");
        }
        Optional<PyType> cls = holders.classOf(object);
        if (cls.isPresent()) {
            return Interior.named("of the class " + cls.get().shortName());
        }
        return label < insides.size() ? interior(insides.get(label)) : Interior.NONE;
    }

    private Interior interior(Inside inside) {
        if (inside.isEmpty()) {
            return Interior.NONE;
        }
        List<Reference> references = new ArrayList<>();
        for (Inside.Edge edge : inside.edges()) {
            int label = edge.target() == null ? -1 : label(edge.target());
            references.add(new Reference(edge.field(), edge.key(), !edge.field().equals("variables"), label));
        }
        return new Interior(
                inside.name(), inside.state(), inside.line(), List.copyOf(references), shown(inside.values()));
    }

    private static Values shown(Values values) {
        return values.whole().isEmpty() ? values : Values.whole(cut(values.whole()));
    }

    private Count count(PyObject object) {
        if (Edges.isOpaque(object, recorder.program())) {
            return new Count.Opaque();
        }
        if (object instanceof PyStr text && text.type() == Types.STR && text.isInterned()) {
            return new Count.Interned();
        }
        return object.isImmortal()
                ? new Count.Immortal()
                : new Count.Of(object.refcount(), object == recorder.vm().mainNamespace());
    }

    private static Optional<String> value(Known known) {
        if (known.scalar.isEmpty() && ScalarText.isScalar(known.object)) {
            known.scalar = Optional.of(cut(ScalarText.start(known.object, MAX_VALUE)));
        }
        return switch (known.object) {
            case PyType type -> Optional.of(type.shortName());
            case PyFunction function -> Optional.of(String.valueOf(function.name()));
            default -> known.scalar;
        };
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MAX_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_VALUE));
    }
}
