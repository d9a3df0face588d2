package dev.tally.diagram;

import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What objects are called in a sentence, at one moment. What is code stands between backquotes. */
public final class Naming {
    private static final int LONGEST = 24;
    private static final Set<String> SCALARS =
            Set.of("int", "float", "complex", "bool", "NoneType", "ellipsis", "NotImplementedType", "str", "bytes");
    private static final Set<String> CONTAINERS = Set.of("list", "tuple", "set", "frozenset", "dict");

    /** Snapshots cut values that are as long as this. */
    private static final int CUT_VALUE = 200;

    private final Snapshot snapshot;
    private final Speech speech;
    private final Map<Integer, Set<String>> bound = new HashMap<>();
    private final Map<Integer, ObjectView> byId;

    /** In English. */
    public Naming(Snapshot snapshot) {
        this(snapshot, Speech.ENGLISH);
    }

    Naming(Snapshot snapshot, Speech speech) {
        this.snapshot = snapshot;
        this.speech = speech;
        this.byId = snapshot.byId();
        for (FrameView frame : snapshot.frames()) {
            for (Binding binding : frame.names()) {
                bound.computeIfAbsent(snapshot.id(binding.label()), id -> new LinkedHashSet<>())
                        .add(binding.name());
            }
        }
    }

    /** The objects by their ids. */
    Map<Integer, ObjectView> objects() {
        return byId;
    }

    /** What is code, in a sentence. */
    static String code(String text) {
        return "`" + text.replace('`', '\u02cb') + "`";
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static boolean isScalar(ObjectView object) {
        return SCALARS.contains(object.type());
    }

    /** Whether an object was there before any line ran. */
    static boolean isConstant(ObjectView object) {
        return object.count() instanceof Count.Immortal
                || object.holders().stream().anyMatch(holder -> holder.kind() == Holder.Kind.CONSTANT);
    }

    /** Code and classes: their counts rise and fall with every call, which is seldom the point. */
    static boolean isPart(ObjectView object) {
        return object.type().equals("function")
                || object.type().equals("type")
                || object.type().equals("cell");
    }

    /** Another name of an object, empty where there is none. */
    String otherName(int id, String than) {
        for (String name : bound.getOrDefault(id, Set.of())) {
            if (!name.equals(than)) {
                return name;
            }
        }
        return "";
    }

    /** The object of a label. */
    public String of(int label) {
        return snapshot.object(label).map(this::of).orElse(speech.say("an object"));
    }

    /** A value as Python shows it, cut where it is long; for others their type, with a name where they have one. */
    public String of(ObjectView object) {
        if (isScalar(object) || CONTAINERS.contains(object.type())) {
            return code(Text.cut(text(object, 2), LONGEST));
        }
        if (isPart(object) || object.count() instanceof Count.Opaque) {
            String name = object.value().map(Naming::code).orElse("");
            return name.isEmpty() ? speech.say("the {0}", kind(object)) : speech.say("the {0} {1}", kind(object), name);
        }
        String name = otherName(object.id(), "");
        return name.isEmpty() ? plain(object) : speech.say("the {0} {1}", kind(object), code(name));
    }

    /** Of an object that has lost the name it had at that moment: another may have it now. */
    String past(ObjectView object) {
        String name = otherName(object.id(), "");
        boolean shown = isScalar(object) || CONTAINERS.contains(object.type()) || isPart(object);
        return shown || name.isEmpty() ? of(object) : thatReferred(object, name);
    }

    /** Without any name. */
    String plain(ObjectView object) {
        if (isScalar(object) || isPart(object) || CONTAINERS.contains(object.type())) {
            return of(object);
        }
        return article(object);
    }

    /** What {@code print} writes for a value, however long; empty for what is not a value that a snapshot has whole. */
    public Optional<String> printed(ObjectView object) {
        if (!isScalar(object) && !CONTAINERS.contains(object.type())) {
            return Optional.empty();
        }
        String text = text(object, 3);
        if (object.type().equals("str")) {
            boolean plain = text.length() >= 2 && text.indexOf('\\') < 0 && text.length() < CUT_VALUE;
            return plain ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
        }
        return text.contains("…") ? Optional.empty() : Optional.of(text);
    }

    /** A list, an int. */
    String article(ObjectView object) {
        return Phrase.article(kind(object)).in(speech);
    }

    String thatRefers(ObjectView object, String name) {
        return speech.say("the {0} that {1} refers to", kind(object), code(name));
    }

    String thatReferred(ObjectView object, String name) {
        return speech.say("the {0} that {1} referred to", kind(object), code(name));
    }

    /** What sort of thing it is: its type, but for those whose type a learner does not know by that name. */
    String kind(ObjectView object) {
        if (object.type().equals("builtin_function_or_method")) {
            return "built-in";
        }
        return switch (object.kind()) {
            case "class" -> speech.say("class");
            case "function" -> speech.say("function");
            case "weak reference" -> speech.say("weak reference");
            case "weak proxy" -> speech.say("weak proxy");
            default -> object.kind();
        };
    }

    boolean isBound(int id) {
        return bound.containsKey(id);
    }

    /** Whether a name of a frame refers to an object. */
    boolean isBound(int id, int frame, String name) {
        return snapshot.frame(frame).stream()
                .flatMap(view -> view.names().stream())
                .anyMatch(binding -> binding.name().equals(name) && snapshot.id(binding.label()) == id);
    }

    /** The name that a lost or freed object had when it was last seen. */
    String ofId(int id) {
        ObjectView object = byId.get(id);
        return object == null ? speech.say("an object") : of(object);
    }

    private String text(ObjectView object, int depth) {
        if (object.value().isPresent()) {
            return object.value().get();
        }
        if (!CONTAINERS.contains(object.type())) {
            return object.kind();
        }
        if (depth == 0) {
            return "…";
        }
        List<String> parts = new ArrayList<>();
        for (Reference reference : object.references()) {
            String part = snapshot.object(reference.label())
                    .map(o -> text(o, depth - 1))
                    .orElse("…");
            if (reference.field().equals("values")) {
                part = parts.remove(parts.size() - 1) + ": " + part;
            }
            parts.add(part);
            if (parts.size() > LONGEST) {
                parts.add("…");
                break;
            }
        }
        return bracketed(object.type(), parts);
    }

    /** Parts as Python writes the value that they make up; of what is no built-in container as those of a list. */
    static String bracketed(String type, List<String> parts) {
        String inside = String.join(", ", parts);
        return switch (type) {
            case "tuple" -> "(" + inside + (parts.size() == 1 ? ",)" : ")");
            case "dict" -> "{" + inside + "}";
            case "set" -> parts.isEmpty() ? "set()" : "{" + inside + "}";
            case "frozenset" -> parts.isEmpty() ? "frozenset()" : "frozenset({" + inside + "})";
            default -> "[" + inside + "]";
        };
    }
}
