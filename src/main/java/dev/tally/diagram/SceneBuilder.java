package dev.tally.diagram;

import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Badge;
import dev.tally.diagram.Scene.Body;
import dev.tally.diagram.Scene.Change;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Kind;
import dev.tally.diagram.Scene.Name;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Note;
import dev.tally.diagram.Scene.Panel;
import dev.tally.diagram.Scene.Port;
import dev.tally.diagram.Scene.Row;
import dev.tally.diagram.Scene.Slot;
import dev.tally.diagram.Scene.Trend;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Interior;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a still into a scene: walks from the names, breadth first, through all that is drawn, and compares each name,
 * place and count with the picture before. What only a cut or hidden place refers to is not met, so it is not drawn.
 */
final class SceneBuilder {
    /** More objects than this make no picture; the rest is told as a number. */
    private static final int MOST_OBJECTS = 120;

    private static final int MOST_GHOSTS = 6;

    /**
     * How a method comes by its class, for {@code super()}, and a type parameter by its class's names: of the interpreter's
     * making.
     */
    private static final Set<String> INTERNAL = Set.of("__class__", "__classdict__");

    /** More frames than this are cut in the middle. */
    private static final int MOST_FRAMES = 10;

    private static final int LONGEST_THREAD = 24;

    private final Still still;
    private final DiagramOptions options;
    private final Speech speech;
    private final Inlining inlining;
    private final Bodies bodies;
    private final Map<Integer, ObjectView> before;
    private final Map<Integer, Map<String, Integer>> boundBefore = new HashMap<>();
    private final Map<Integer, Node> nodes = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<LetGo> letGo = new ArrayList<>();
    private final ArrayDeque<ObjectView> waiting = new ArrayDeque<>();
    private final Set<Integer> met = new HashSet<>();
    private final Map<Integer, ObjectView> shown;
    private int unmet;

    /** A reference of the picture before that its place no longer holds; drawn where its object is in the picture. */
    private record LetGo(Port from, int target) {}

    SceneBuilder(Still still, DiagramOptions options, Inlining inlining) {
        this.still = still;
        this.options = options;
        this.speech = options.speech();
        this.inlining = inlining;
        this.bodies = new Bodies(options, inlining);
        this.before = still.before().map(Snapshot::byId).orElse(Map.of());
        this.shown = still.shown().byId();
        still.before().ifPresent(this::rememberBindings);
    }

    Scene build() {
        List<Panel> panels = panels();
        walk();
        for (ObjectView object : still.shown().further().objects()) {
            boolean drawn = isLost(object) || isDying(object);
            if (drawn && inlining.text(object).isEmpty() && meet(object.id())) {
                walk();
            }
        }
        int lostGhosts = ghosts();
        for (LetGo gone : letGo) {
            if (nodes.containsKey(gone.target())) {
                arrows.add(new Arrow(gone.from(), gone.target(), Kind.LET_GO));
            }
        }
        List<Node> all = new Holders(still.shown(), arrows, speech).explain(nodes.values());
        return new Scene(still.caption().in(speech), panels, all, arrows, new Scene.More(unmet, lostGhosts), speech);
    }

    private void walk() {
        while (!waiting.isEmpty()) {
            ObjectView next = waiting.removeFirst();
            nodes.put(next.id(), living(next));
        }
    }

    private boolean isLost(ObjectView object) {
        return still.shown().further().lost().contains(object.id());
    }

    /** Its count is zero, and those who watch it are told before it goes. */
    private static boolean isDying(ObjectView object) {
        return object.count() instanceof Count.Of of && of.value() == 0;
    }

    private void rememberBindings(Snapshot snapshot) {
        for (FrameView frame : snapshot.frames()) {
            Map<String, Integer> bound = new HashMap<>();
            for (Binding binding : frame.names()) {
                bound.put(binding.name(), idOf(snapshot, binding.label()));
            }
            boundBefore.put(frame.id(), bound);
        }
    }

    private List<Panel> panels() {
        List<FrameView> frames = still.shown().frames();
        List<Panel> panels = new ArrayList<>();
        boolean cut = frames.size() > MOST_FRAMES;
        int resume = cut ? frames.size() - (MOST_FRAMES - 3) : 2;
        for (int i = 0; i < frames.size(); i++) {
            if (cut && i == 2) {
                panels.add(new Panel(-1, 2, speech.say("… {0} more frames", resume - 2), false, List.of()));
                i = resume;
            }
            boolean running = frames.size() > 1 && i == still.shown().runningFrame();
            panels.add(panel(frames.get(i), panels.size(), running));
        }
        return panels;
    }

    private Panel panel(FrameView frame, int depth, boolean running) {
        List<Name> names = new ArrayList<>();
        Map<String, Integer> old = boundBefore.get(frame.id());
        for (Binding binding : frame.names()) {
            boolean hidden = options.hide().contains(binding.name()) || INTERNAL.contains(binding.name());
            if (!hidden) {
                int id = idOf(still.shown(), binding.label());
                Change change = old == null ? Change.NONE : change(old.get(binding.name()), id);
                Port port = new Port.OfName(depth, frame.id(), binding.name());
                Slot slot = slot(still.shown(), binding.place());
                names.add(new Name(binding.name(), change, draw(port, slot, change)));
                if (change == Change.REBOUND && binding.cell() < 0) {
                    letGo.add(new LetGo(port, old.get(binding.name())));
                }
            }
        }
        return new Panel(frame.id(), depth, title(frame), running, names);
    }

    private String title(FrameView frame) {
        String title =
                switch (frame.kind()) {
                    case MODULE -> speech.say("module");
                    case CLASS -> "class " + frame.name();
                    case FUNCTION -> frame.name();
                };
        return frame.thread().isEmpty() ? title : title + " · " + Text.cutInside(frame.thread(), LONGEST_THREAD);
    }

    private static Change change(@Nullable Integer was, int is) {
        if (was == null) {
            return Change.NEW;
        }
        return was == is ? Change.NONE : Change.REBOUND;
    }

    /** What a reference shows in its place, before it is known whether there is room for its object. */
    private Slot slot(Snapshot snapshot, int label) {
        return bodies.slot(snapshot, label);
    }

    /** Draws a reference: its object is met, unless the picture is full. */
    private Slot draw(Port port, Slot slot, Change change) {
        if (!(slot instanceof Slot.Dot dot)) {
            return slot;
        }
        if (!meet(dot.target())) {
            return new Slot.Inline("…");
        }
        arrows.add(new Arrow(port, dot.target(), kind(dot, change)));
        return slot;
    }

    private static Kind kind(Slot.Dot dot, Change change) {
        return dot.weak() ? Kind.WEAK : change == Change.NONE ? Kind.REFERENCE : Kind.NEW;
    }

    private boolean meet(int id) {
        if (met.contains(id)) {
            return true;
        }
        if (met.size() == MOST_OBJECTS) {
            unmet++;
            return false;
        }
        met.add(id);
        waiting.addLast(shown.get(id));
        return true;
    }

    private Node living(ObjectView object) {
        ObjectView was = before.get(object.id());
        Bodies.Places old = was == null
                ? Bodies.Places.NONE
                : bodies.places(was, still.before().orElseThrow());
        boolean isNew = still.before().isPresent() && was == null && !Naming.isConstant(object);
        Body body = bodies.body(object, still.shown(), was == null ? Optional.empty() : Optional.of(old));
        body = connect(object.id(), body, old, object);
        return new Node(
                object.id(),
                object,
                bodies.type(object),
                fate(object, isNew),
                badge(object.count(), was == null ? object.count() : was.count()),
                body,
                states(object));
    }

    private Fate fate(ObjectView object, boolean isNew) {
        if (isDying(object)) {
            return Fate.FREED;
        }
        return isNew ? Fate.NEW : isLost(object) ? Fate.LOST : Fate.LIVES;
    }

    /** What is to be said of a living object beside its holders. */
    private List<Note> states(ObjectView object) {
        List<Note> notes = new ArrayList<>();
        String does = state(object.interior());
        if (!does.isEmpty()) {
            notes.add(new Note(does, Note.Kind.PLAIN));
        }
        if (isDying(object)) {
            notes.add(new Note(speech.say("count 0: being freed"), Note.Kind.FREED));
        }
        if (isLost(object) && object.count() instanceof Count.Of of) {
            notes.add(new Note(
                    speech.say("unreachable, count still {0}: waits for the collector", of.value()), Note.Kind.STATE));
        }
        for (Trace.Finalized finalized : still.finalized()) {
            if (finalized.object().id() == object.id()) {
                boolean runs = still.shown().frames().stream()
                        .anyMatch(frame -> frame.name().equals("__del__"));
                String what = runs
                        ? speech.say("__del__ runs: line {0} let go of it", finalized.line())
                        : speech.say("__del__ has brought it back: line {0} let go of it", finalized.line());
                notes.add(new Note(what, Note.Kind.STATE));
            }
        }
        for (Trace.Notified notified : still.notified()) {
            if (notified.reference() == object.id()) {
                notes.add(new Note(speech.say("its callback {0} is called", notified.callback()), Note.Kind.STATE));
            }
        }
        return notes;
    }

    /** What a generator or a frame does. */
    private String state(Interior interior) {
        return switch (interior.state()) {
            case "" -> "";
            case "waits" ->
                interior.line() > 0 ? speech.say("waits in line {0}", interior.line()) : speech.say("waits");
            case "ended" -> speech.say("ended in line {0}", interior.line());
            case "not started" -> speech.say("not started");
            default -> speech.say("finished");
        };
    }

    /** Draws the references of an object's rows. */
    private Body connect(int id, Body body, Bodies.Places old, ObjectView object) {
        if (!(body instanceof Body.Rows rows)) {
            return body;
        }
        List<Row> drawn = new ArrayList<>();
        for (Row row : rows.rows()) {
            Port port = new Port.OfRow(id, drawn.size());
            drawn.add(new Row(row.place(), row.key(), draw(port, row.slot(), row.change()), row.change()));
            if (row.change() == Change.REBOUND) {
                letGo.add(new LetGo(port, old.at(row.place())));
            }
        }
        return new Body.Rows(rows.value(), drawn, rows.cut());
    }

    private Badge badge(Count now, Count was) {
        return switch (now) {
            case Count.Immortal immortal -> new Badge("∞", Trend.SAME);
            case Count.Interned interned -> new Badge(speech.say("interned"), Trend.SAME);
            case Count.Opaque opaque -> new Badge("", Trend.SAME);
            case Count.Of of -> badge(was instanceof Count.Of old ? old.value() : of.value(), of.value());
        };
    }

    private static Badge badge(int old, int now) {
        if (old == now) {
            return new Badge("" + now, Trend.SAME);
        }
        return new Badge(old + " → " + now, old < now ? Trend.ROSE : Trend.FELL);
    }

    /** Adds what was freed; returns how much of it there was no room for. */
    private int ghosts() {
        List<Trace.Freed> worth = new ArrayList<>();
        for (Trace.Freed freed : still.freed()) {
            if (inlining.text(freed.object()).isEmpty()) {
                worth.add(freed);
            }
        }
        List<Trace.Freed> chosen = worth.size() > MOST_GHOSTS ? choose(worth) : worth;
        Set<Integer> ids = new HashSet<>(nodes.keySet());
        for (Trace.Freed freed : chosen) {
            ids.add(freed.object().id());
        }
        for (Trace.Freed freed : chosen) {
            nodes.put(freed.object().id(), ghost(freed, ids));
        }
        return worth.size() - chosen.size();
    }

    /** Those that the picture before showed come first, each with the first of what it held. */
    private List<Trace.Freed> choose(List<Trace.Freed> worth) {
        Map<Integer, Trace.Freed> left = new LinkedHashMap<>();
        for (boolean seen : new boolean[] {true, false}) {
            for (Trace.Freed freed : worth) {
                if (before.containsKey(freed.object().id()) == seen) {
                    left.put(freed.object().id(), freed);
                }
            }
        }
        List<Trace.Freed> chosen = new ArrayList<>();
        for (int next = 0; chosen.size() < MOST_GHOSTS; next++) {
            if (next == chosen.size()) {
                chosen.add(left.remove(left.keySet().iterator().next()));
            }
            Trace.Freed holder = chosen.get(next);
            for (Reference reference : holder.object().everyReference()) {
                Trace.Freed held = left.get(holder.lastSeen().id(reference.label()));
                if (held != null && chosen.size() < MOST_GHOSTS) {
                    chosen.add(held);
                    left.remove(held.object().id());
                }
            }
        }
        return chosen;
    }

    private Node ghost(Trace.Freed freed, Set<Integer> visible) {
        ObjectView object = freed.object();
        Body body = bodies.body(object, freed.lastSeen(), Optional.empty());
        if (body instanceof Body.Rows rows) {
            List<Row> drawn = new ArrayList<>();
            for (Row row : rows.rows()) {
                drawn.add(new Row(
                        row.place(),
                        row.key(),
                        letGo(object.id(), drawn.size(), row.slot(), visible, freed),
                        Change.NONE));
            }
            body = new Body.Rows(rows.value(), drawn, rows.cut());
        }
        ObjectView was = before.get(object.id());
        Badge badge = was != null && was.count() instanceof Count.Of old && old.value() > 0
                ? new Badge(old.value() + " → 0", Trend.FELL)
                : new Badge("0", Trend.FELL);
        String end = freed.byCollector()
                ? speech.say("taken by the collector in line {0}", freed.line())
                : speech.say("freed by line {0}", freed.line());
        List<Note> notes = new ArrayList<>(List.of(new Note(end, Note.Kind.FREED)));
        if (freed.finalized()) {
            notes.add(new Note(speech.say("after its __del__"), Note.Kind.FREED));
        }
        return new Node(object.id(), object, bodies.type(object), Fate.FREED, badge, body, notes);
    }

    private Slot letGo(int ghost, int row, Slot slot, Set<Integer> visible, Trace.Freed freed) {
        if (!(slot instanceof Slot.Dot dot)) {
            return slot;
        }
        if (!visible.contains(dot.target())) {
            return new Slot.Inline("…");
        }
        letGo.add(new LetGo(new Port.OfRow(ghost, row), dot.target()));
        return slot;
    }

    private static int idOf(Snapshot snapshot, int label) {
        return snapshot.id(label);
    }
}
