package dev.tally.diagram;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects stand as a text inside the cell that refers to them, and which stand on their own. It is decided for all
 * pictures of a diagram at once, so that no object changes its shape between them.
 */
final class Inlining {
    /** The longest text that stands inside a cell, in places. */
    static final int LONGEST = 24;

    private final DiagramOptions options;
    private final Map<Integer, Optional<String>> texts = new HashMap<>();
    /** What something refers to other than, to a function, its class, and to a message, its exception. */
    private final Set<Integer> shared = new HashSet<>();
    /** Objects of which the program asks the identity. */
    private final Set<Integer> asked = new HashSet<>();
    /** Functions that refer to more than plain values: to a list as a default, to a cell. */
    private final Set<Integer> telling = new HashSet<>();
    /** Containers that refer to an object that stands on its own, in some picture. */
    private final Set<Integer> upright = new HashSet<>();

    Inlining(List<Still> stills, DiagramOptions options) {
        this.options = options;
        for (Still still : stills) {
            findShared(still.shown());
            findAsked(still.shown());
            for (Trace.Freed freed : still.freed()) {
                shared.add(freed.object().id());
            }
        }
        for (Still still : stills) {
            for (ObjectView object : still.shown().everyObject()) {
                findUpright(object, still.shown());
            }
            for (Trace.Freed freed : still.freed()) {
                findUpright(freed.object(), freed.lastSeen());
            }
        }
    }

    /** The text that stands for an object, where it needs no box. */
    Optional<String> text(ObjectView object) {
        Optional<String> known = texts.get(object.id());
        if (known == null) {
            known = decide(object);
            texts.put(object.id(), known);
        }
        return known;
    }

    /** Whether the entries of an object stand below each other. */
    boolean isUpright(ObjectView object) {
        return upright.contains(object.id());
    }

    private Optional<String> decide(ObjectView object) {
        if (object.count() instanceof Count.Opaque) {
            return opaque(object);
        }
        if (options.values() == DiagramOptions.Values.OBJECTS || asked.contains(object.id())) {
            return Optional.empty();
        }
        return switch (object.type()) {
            case "int", "float", "complex", "bool", "NoneType", "ellipsis", "NotImplementedType" ->
                object.value().map(value -> Text.cut(value, LONGEST));
            case "str", "bytes" ->
                object.value()
                        .filter(value -> Text.places(value) <= LONGEST || !shared.contains(object.id()))
                        .map(value -> Text.cut(value, Bodies.LONGEST));
            case "function" -> method(object);
            default -> Optional.empty();
        };
    }

    /** A thing of the interpreter's own, unless it refers to something of the program's. */
    private static Optional<String> opaque(ObjectView object) {
        if (!object.everyReference().isEmpty() || !object.interior().name().isEmpty()) {
            return Optional.empty();
        }
        String kind = object.type().equals("builtin_function_or_method") ? "built-in" : object.kind();
        String text = object.value().map(value -> kind + " " + value).orElse(kind);
        return Optional.of(Text.cut(text, LONGEST));
    }

    /** A function that only its class refers to, and that refers to nothing worth an arrow, is part of its class. */
    private Optional<String> method(ObjectView object) {
        boolean alone = !telling.contains(object.id()) && !shared.contains(object.id());
        return alone ? Optional.of("function") : Optional.empty();
    }

    private void findAsked(Snapshot snapshot) {
        for (FrameView frame : snapshot.frames()) {
            for (Binding binding : frame.names()) {
                if (options.identity().contains(binding.name())) {
                    asked.add(snapshot.id(binding.label()));
                }
            }
        }
    }

    private void findShared(Snapshot snapshot) {
        for (FrameView frame : snapshot.frames()) {
            // The names of a class's body become the attributes of the class.
            boolean lasts = frame.kind() != FrameView.Kind.CLASS;
            for (Binding binding : lasts ? frame.names() : List.<Binding>of()) {
                share(snapshot, binding.place());
            }
        }
        for (ObjectView object : snapshot.everyObject()) {
            boolean isClass = object.type().equals("type");
            if (object.type().equals("function") && !refersToPlainValues(object, snapshot)) {
                telling.add(object.id());
            }
            for (Reference reference : object.everyReference()) {
                boolean own = isClass && reference.field().equals("attributes");
                if (!own && !reference.field().equals("args")) {
                    share(snapshot, reference.label());
                }
            }
        }
    }

    private static boolean refersToPlainValues(ObjectView object, Snapshot snapshot) {
        for (Reference reference : object.references()) {
            if (snapshot.object(reference.label()).filter(Naming::isScalar).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void share(Snapshot snapshot, int label) {
        snapshot.object(label).ifPresent(object -> shared.add(object.id()));
    }

    private void findUpright(ObjectView object, Snapshot snapshot) {
        if (upright.contains(object.id())) {
            return;
        }
        int drawn = 2 * options.fold().limit(object.type());
        for (Reference reference : object.everyReference()) {
            if (drawn-- == 0) {
                return;
            }
            Optional<ObjectView> target = snapshot.object(reference.label());
            boolean named = !reference.field().equals("items");
            if (named || (target.isPresent() && text(target.get()).isEmpty())) {
                upright.add(object.id());
                return;
            }
        }
    }
}
