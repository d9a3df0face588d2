package dev.tally.trace;

import dev.tally.python.code.Code;
import dev.tally.python.object.Heap;
import dev.tally.python.object.LimitReached;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyWeakReference;
import dev.tally.python.object.ScalarText;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.LineListener;
import dev.tally.python.vm.PyGenerator;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Further;
import dev.tally.trace.Snapshot.Interior;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Snapshot.Values;
import dev.tally.trace.Trace.Finalized;
import dev.tally.trace.Trace.Freed;
import dev.tally.trace.Trace.Notified;
import dev.tally.trace.Trace.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes a snapshot before each line of a program and notices what was freed since the one before. */
final class Recorder implements LineListener, Heap.Watcher {
    /** Further objects keep their labels and are not shown. */
    private static final int MAX_OBJECTS = 2000;

    private static final int MAX_VALUE = 200;

    /** Each takes some 80 bytes in each snapshot: a list of a million items must not fill the host's memory in a few steps. */
    private static final int BYTES_OF_REFERENCE = 125;

    /** A character that was printed is in every later snapshot, and in what is written of it. */
    private static final int BYTES_OF_CHARACTER = 2;

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

    /** The last that was seen of an object that lives on. */
    private record Seen(Snapshot snapshot, ObjectView view) {
        /** Nothing reached it any more, so that nothing but the collector could free it. */
        boolean isLost() {
            return snapshot.further().lost().contains(view.id());
        }
    }

    private final Code program;
    private final int maxSteps;
    private final boolean withHolders;
    private final List<Step> steps = new ArrayList<>();
    private final Map<PyObject, Integer> objectIds = new IdentityHashMap<>();
    private final Map<Frame, Integer> frameIds = new IdentityHashMap<>();

    /** By object id, in the order in which they were first seen. */
    private final Map<Integer, Seen> alive = new LinkedHashMap<>();

    private final Map<Integer, PyObject> aliveObjects = new LinkedHashMap<>();
    private final List<Freed> freed = new ArrayList<>();
    private final List<Finalized> finalized = new ArrayList<>();
    private final List<Notified> notified = new ArrayList<>();

    /** Ids of the objects whose finalizers have been called. */
    private final Set<Integer> everFinalized = new HashSet<>();

    private @Nullable Interpreter vm;
    private int lines;
    private int lastLine;
    private final long maxReferences;
    private final long maxCharacters;
    private long references;
    private long characters;

    /** All that was printed by the last step. */
    private String printed = "";

    /** The exception that was being handled at the last step. */
    private @Nullable PyBaseException handled;

    /** @param bytes what the snapshots may take of memory, about */
    Recorder(Code program, int maxSteps, boolean withHolders, long bytes) {
        this.program = program;
        this.maxSteps = maxSteps;
        this.withHolders = withHolders;
        this.maxReferences = bytes / BYTES_OF_REFERENCE;
        this.maxCharacters = bytes / BYTES_OF_CHARACTER;
    }

    /** Given once, before the run starts. */
    void watch(Interpreter interpreter) {
        vm = interpreter;
        interpreter.heap().watch(this);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    int stepCount() {
        return steps.size();
    }

    @Override
    public void line(Frame frame, int line) {
        if (++lines > maxSteps) {
            throw new LimitReached(maxSteps + " line steps");
        }
        record(new Moment(frame, line, null));
        lastLine = line;
    }

    @Override
    public void finished(PyDict names) {
        record(new Moment(null, 0, names));
    }

    private void record(Moment moment) {
        List<Freed> gone = List.copyOf(freed);
        List<Finalized> told = List.copyOf(finalized);
        List<Notified> called = List.copyOf(notified);
        freed.clear();
        finalized.clear();
        notified.clear();
        steps.add(new Step(steps.size() + 1, moment.snapshot(), gone, told, called, raised()));
    }

    /** The exception that is being handled, where it was not at the step before. */
    private Optional<String> raised() {
        PyBaseException now = vm().handled();
        boolean known = now == null || now == handled;
        handled = now;
        return known ? Optional.empty() : Optional.of(text(now));
    }

    private static String text(PyBaseException exception) {
        String type = exception.type().shortName();
        PyTuple arguments = exception.args();
        boolean plain = arguments.size() == 1 && ScalarText.isScalar(arguments.get(0));
        if (!plain) {
            return type;
        }
        return type + ": " + (arguments.get(0) instanceof PyStr text ? text.value() : ScalarText.of(arguments.get(0)));
    }

    @Override
    public void freed(PyObject object) {
        Integer id = objectIds.remove(object);
        Seen seen = id == null ? null : alive.remove(id);
        if (seen != null) {
            aliveObjects.remove(id);
            freed.add(new Freed(
                    seen.snapshot,
                    seen.view,
                    line(),
                    seen.isLost() || vm().heap().containers().isBreakingUp(),
                    everFinalized.remove(id)));
        }
    }

    /** What a generator does at its end is its own code, which is seen as steps; it has no {@code __del__} to tell of. */
    @Override
    public void finalizing(PyObject object) {
        Integer id = object instanceof PyGenerator ? null : objectIds.get(object);
        Seen seen = id == null ? null : alive.get(id);
        if (seen != null) {
            finalized.add(new Finalized(seen.snapshot, seen.view, line()));
            everFinalized.add(id);
        }
    }

    @Override
    public void callingBack(PyWeakReference reference, PyObject callback) {
        Integer id = objectIds.get(reference);
        if (id != null) {
            notified.add(new Notified(id, nameOf(callback), line()));
        }
    }

    private static String nameOf(PyObject callable) {
        return switch (callable) {
            case PyFunction function -> String.valueOf(function.name());
            case PyMethod method -> nameOf(method.function());
            case PyBuiltinFunction function -> function.name();
            default -> callable.type().shortName();
        };
    }

    private int line() {
        int line = vm().programLine();
        return line > 0 ? line : lastLine;
    }

    private int idOf(PyObject object) {
        Integer known = objectIds.get(object);
        if (known != null) {
            return known;
        }
        objectIds.put(object, nextId);
        return nextId++;
    }

    private int nextId;

    Interpreter vm() {
        if (vm == null) {
            throw new IllegalStateException("watch() comes first");
        }
        return vm;
    }

    /** One snapshot in the making. */
    private final class Moment {
        private final @Nullable Frame running;
        private final int line;
        private final @Nullable PyDict left;
        private final List<PyObject> table = new ArrayList<>();
        private final Map<PyObject, Integer> labels = new IdentityHashMap<>();

        /** The cells of variables that are shared with inner functions. */
        private final Map<Binding, PyObject> cells = new IdentityHashMap<>();

        /** What is inside of the first objects of the table. */
        private final List<Inside> insides = new ArrayList<>();

        /** @param left what the program leaves, where no frame of it runs any more */
        Moment(@Nullable Frame running, int line, @Nullable PyDict left) {
            this.running = running;
            this.line = line;
            this.left = left;
        }

        Snapshot snapshot() {
            List<Frame> frames = programFrames();
            List<FrameView> views = new ArrayList<>();
            for (Frame frame : frames) {
                views.add(view(frame));
            }
            if (left != null) {
                views.add(module(left));
            }
            List<List<Edges.Edge>> edges = new ArrayList<>();
            follow(edges);
            int reached = edges.size();
            boolean further = withHolders && table.size() <= MAX_OBJECTS;
            if (further) {
                lookInside(edges);
            }
            Census census = withHolders ? Census.take(vm()) : null;
            Set<Integer> lost = Set.of();
            if (census != null && further) {
                lost = lose(census, reached);
                follow(edges);
                lookInside(edges);
            }
            HolderNames names = new HolderNames(census, labels, frames, allFrames(), left);
            List<ObjectView> objects = new ArrayList<>();
            for (int i = 0; i < edges.size(); i++) {
                objects.add(view(i, edges.get(i), names));
            }
            views.replaceAll(this::throughCells);
            Optional<Integer> shownLine = left != null ? Optional.empty() : Optional.of(line);
            Snapshot snapshot = new Snapshot(
                    shownLine,
                    List.copyOf(views),
                    List.copyOf(objects.subList(0, reached)),
                    output(),
                    new Further(reached, List.copyOf(objects.subList(reached, objects.size())), lost));
            remember(snapshot);
            return snapshot;
        }

        /** All that was printed so far: the same string as in the step before, where nothing was printed since. */
        private String output() {
            if (vm().outputLength() != printed.length()) {
                printed = vm().output();
            }
            characters += printed.length();
            if (characters > maxCharacters) {
                throw new LimitReached(inMillions(maxCharacters), "characters of output recorded");
            }
            return printed;
        }

        /** It is said roundly: what it is follows from the machine's memory. */
        private static long inMillions(long limit) {
            return limit / 1_000_000 * 1_000_000;
        }

        private void count(int more) {
            references += more;
            if (references > maxReferences) {
                throw new LimitReached(inMillions(maxReferences), "references recorded");
            }
        }

        /** Labels what each labelled object refers to, and what that refers to. */
        private void follow(List<List<Edges.Edge>> edges) {
            for (int i = edges.size(); i < table.size() && i < MAX_OBJECTS; i++) {
                List<Edges.Edge> out = Edges.of(table.get(i), program);
                count(out.size());
                for (Edges.Edge edge : out) {
                    label(edge.target());
                }
                edges.add(out);
            }
        }

        /** Labels what is inside of labelled objects, and what that refers to. */
        private void lookInside(List<List<Edges.Edge>> edges) {
            Predicate<PyObject> met = labels::containsKey;
            for (int i = insides.size(); i < edges.size(); i++) {
                Inside inside = Inside.of(table.get(i), edges.get(i).size(), program, met);
                count(inside.size());
                for (Inside.Edge edge : inside.edges()) {
                    if (edge.target() != null) {
                        label(edge.target());
                    }
                }
                insides.add(inside);
                follow(edges);
            }
        }

        /** Labels what was seen before and nothing reaches any more; returns the ids of what is not just being freed. */
        private Set<Integer> lose(Census census, int reached) {
            Set<Integer> lost = new LinkedHashSet<>();
            aliveObjects.forEach((id, object) -> {
                boolean met = labels.getOrDefault(object, reached) < reached;
                if (!met && object.refcount() == 0) {
                    label(object);
                } else if (!met && !object.isImmortal() && !census.isReached(object)) {
                    label(object);
                    lost.add(id);
                }
            });
            return Collections.unmodifiableSet(lost);
        }

        private void remember(Snapshot snapshot) {
            for (int i = 0; i < table.size() && i < MAX_OBJECTS; i++) {
                ObjectView view = snapshot.object(i).orElseThrow();
                if (view.count() instanceof Count.Of || view.count() instanceof Count.Interned) {
                    alive.put(view.id(), new Seen(snapshot, view));
                    aliveObjects.put(view.id(), table.get(i));
                }
            }
        }

        private List<Frame> allFrames() {
            List<Frame> frames = new ArrayList<>();
            for (Frame f = running; f != null; f = f.back()) {
                frames.add(f);
            }
            Collections.reverse(frames);
            return frames;
        }

        private List<Frame> programFrames() {
            List<Frame> frames = new ArrayList<>();
            for (Frame f : allFrames()) {
                if (f.isProgram()) {
                    frames.add(f);
                }
            }
            return frames;
        }

        private int label(PyObject object) {
            Integer known = labels.putIfAbsent(object, table.size());
            if (known != null) {
                return known;
            }
            table.add(object);
            return table.size() - 1;
        }

        private FrameView module(PyDict names) {
            List<Binding> bindings = new ArrayList<>();
            entries(names, MODULE_HIDDEN, true, bindings);
            return new FrameView(0, "<module>", lastLine, List.copyOf(bindings));
        }

        private FrameView view(Frame frame) {
            List<Binding> bindings = new ArrayList<>();
            PyObject namespace = frame.namespace();
            if (namespace instanceof PyDict dict && (namespace == frame.globals() || !frame.hasHiddenLocals())) {
                boolean module = namespace == frame.globals();
                entries(dict, module ? MODULE_HIDDEN : Edges.CLASS_HIDDEN, module, bindings);
            } else {
                variables(frame, bindings);
            }
            int at = frame == running && line > 0 ? line : frame.line();
            int id = frameIds.computeIfAbsent(frame, f -> frameIds.size());
            return new FrameView(id, frame.code().name(), at, List.copyOf(bindings), kind(frame));
        }

        private static FrameView.Kind kind(Frame frame) {
            if (frame.namespace() == null) {
                return FrameView.Kind.FUNCTION;
            }
            return frame.namespace() == frame.globals() ? FrameView.Kind.MODULE : FrameView.Kind.CLASS;
        }

        private void entries(PyDict dict, Set<String> hidden, boolean module, List<Binding> bindings) {
            for (int entry = 0; entry < dict.end(); entry++) {
                PyObject value = dict.valueAt(entry);
                boolean shown = value != null
                        && dict.keyAt(entry) instanceof PyStr name
                        && !hidden.contains(name.value())
                        && (module || !name.value().startsWith("."));
                if (value != null && shown) {
                    bindings.add(new Binding(String.valueOf(dict.keyAt(entry)), label(value)));
                }
            }
        }

        // As frame.f_locals: the variables in the order of the code object, cells looked into.
        private void variables(Frame frame, List<Binding> bindings) {
            List<String> names = frame.code().localsPlusNames();
            for (int i = 0; i < frame.variableCount(); i++) {
                PyObject value = frame.variable(i);
                boolean shown =
                        value != null && !names.get(i).startsWith(".") && !Edges.CLASS_HIDDEN.contains(names.get(i));
                if (value != null && shown) {
                    Binding binding = new Binding(names.get(i), label(value));
                    bindings.add(binding);
                    if (frame.slots()[i] != value) {
                        cells.put(binding, frame.slots()[i]);
                    }
                }
            }
        }

        /** With the cells that have come to be shown. */
        private FrameView throughCells(FrameView view) {
            if (cells.isEmpty()) {
                return view;
            }
            List<Binding> bindings = new ArrayList<>(view.names());
            bindings.replaceAll(binding -> {
                PyObject cell = cells.get(binding);
                int label = cell == null ? -1 : labels.getOrDefault(cell, -1);
                return label < 0 || label >= MAX_OBJECTS
                        ? binding
                        : new Binding(binding.name(), binding.label(), label);
            });
            return view.with(List.copyOf(bindings));
        }

        private ObjectView view(int index, List<Edges.Edge> edges, HolderNames names) {
            PyObject object = table.get(index);
            List<Reference> references = new ArrayList<>();
            for (Edges.Edge edge : edges) {
                references.add(
                        new Reference(edge.field(), edge.key(), edge.indexed(), label(edge.target()), edge.name()));
            }
            Count count = count(object);
            return new ObjectView(
                    idOf(object),
                    object.type().shortName(),
                    value(object),
                    count,
                    List.copyOf(references),
                    interior(object, index, names),
                    count instanceof Count.Of ? names.of(object) : List.of());
        }

        private Interior interior(PyObject object, int index, HolderNames names) {
            if (object instanceof PyDict && object == (running == null ? left : running.globals())) {
                return Interior.named("of the module");
            }
            Optional<PyType> cls = names.classOf(object);
            if (cls.isPresent()) {
                return Interior.named("of the class " + cls.get().shortName());
            }
            return index < insides.size() ? interior(insides.get(index)) : Interior.NONE;
        }

        private Interior interior(Inside inside) {
            if (inside.isEmpty()) {
                return Interior.NONE;
            }
            List<Reference> references = new ArrayList<>();
            for (Inside.Edge edge : inside.edges()) {
                int label = edge.target() == null ? -1 : label(edge.target());
                references.add(
                        new Reference(edge.field(), edge.key(), !edge.field().equals("variables"), label));
            }
            return new Interior(
                    inside.name(), inside.state(), inside.line(), List.copyOf(references), shown(inside.values()));
        }

        private Values shown(Values values) {
            return values.whole().isEmpty() ? values : Values.whole(cut(values.whole()));
        }

        private Count count(PyObject object) {
            if (Edges.isOpaque(object, program)) {
                return new Count.Opaque();
            }
            if (object instanceof PyStr text && text.type() == Types.STR && text.isInterned()) {
                return new Count.Interned();
            }
            return object.isImmortal()
                    ? new Count.Immortal()
                    : new Count.Of(object.refcount(), object == vm().mainNamespace());
        }

        private Optional<String> value(PyObject object) {
            if (ScalarText.isScalar(object)) {
                return Optional.of(cut(ScalarText.of(object)));
            }
            return switch (object) {
                case PyType type -> Optional.of(type.shortName());
                case PyFunction function -> Optional.of(String.valueOf(function.name()));
                default -> Optional.empty();
            };
        }

        private static String cut(String text) {
            return text.codePointCount(0, text.length()) <= MAX_VALUE
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, MAX_VALUE));
        }
    }
}
