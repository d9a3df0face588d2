package dev.tally.trace;

import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.PyFrame;
import dev.tally.python.vm.PyGenerator;
import dev.tally.trace.Census.Holding;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the holders of an object for people. */
final class HolderNames {
    /** Holders are told in an order of their own, whichever way the census comes by them. */
    private static final Comparator<Holder> ORDER = Comparator.comparing(Holder::kind)
            .thenComparing(Holder::owner, (one, other) -> Integer.compareUnsigned(one, other))
            .thenComparing(Holder::frame)
            .thenComparing(holder -> holder.description().length())
            .thenComparing(Holder::description);

    private final @Nullable Census census;
    private final Map<PyObject, Integer> labels;
    private final Map<Integer, Integer> frameIndex;
    private final List<Frame> frames;

    /** The namespaces of modules and classes that run, and the frame each belongs to. */
    private final Map<PyObject, Integer> namespaces = new IdentityHashMap<>();

    /** The namespaces of the classes that are shown: a class shows its attributes itself. */
    private final Map<PyObject, PyType> classes = new IdentityHashMap<>();

    /**
     * @param frames the frames of the snapshot
     * @param all the frames as the census counts them
     * @param left the module's names, where its frame is gone
     */
    HolderNames(
            @Nullable Census census,
            Map<PyObject, Integer> labels,
            List<Frame> frames,
            List<Frame> all,
            @Nullable PyDict left) {
        this.census = census;
        this.labels = labels;
        this.frames = frames;
        this.frameIndex = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            frameIndex.put(i, frames.indexOf(all.get(i)));
        }
        if (left != null) {
            namespaces.put(left, 0);
        }
        for (int i = frames.size() - 1; i >= 0; i--) {
            PyObject namespace = frames.get(i).namespace();
            if (namespace != null) {
                namespaces.put(namespace, i);
            }
        }
        for (PyObject object : labels.keySet()) {
            if (object instanceof PyType cls && cls.namespace() != null) {
                classes.put(cls.namespace(), cls);
            }
        }
    }

    /** The class whose attributes a dict holds, empty for every other dict. */
    Optional<PyType> classOf(PyObject dict) {
        return Optional.ofNullable(classes.get(dict));
    }

    List<Holder> of(PyObject object) {
        if (census == null) {
            return List.of();
        }
        List<Holder> named = new ArrayList<>();
        for (Holding holding : inReadingOrder(census.holders(object))) {
            named.add(name(holding, object));
        }
        named.sort(ORDER);
        return List.copyOf(named);
    }

    /** The collector goes through a list from its end; people read it from its start. Owners stay in the order they have. */
    private static List<Holding> inReadingOrder(List<Holding> holdings) {
        if (holdings.size() < 2) {
            return holdings;
        }
        Map<PyObject, Integer> places = new IdentityHashMap<>();
        Map<Holding, Integer> runs = new IdentityHashMap<>();
        for (int i = 0; i < holdings.size(); i++) {
            Holding holding = holdings.get(i);
            int place = i;
            runs.put(
                    holding, holding.owner() == null ? place : places.computeIfAbsent(holding.owner(), owner -> place));
        }
        List<Holding> ordered = new ArrayList<>(holdings);
        ordered.sort(Comparator.comparingInt((Holding holding) -> runs.getOrDefault(holding, 0))
                .thenComparing(Holding::field)
                .thenComparingInt(Holding::index));
        return ordered;
    }

    private Holder name(Holding holding, PyObject held) {
        PyObject owner = holding.owner();
        if (owner != null) {
            return owned(owner, holding, held);
        }
        int frame = holding.frame() < 0 ? -1 : frameIndex.getOrDefault(holding.frame(), -1);
        if (holding.root() == null) {
            return new Holder(Holder.Kind.INTERPRETER, holding.field(), -1, -1, "");
        }
        return switch (holding.root()) {
            case LOCAL -> local(holding.field(), frame);
            case STACK -> new Holder(Holder.Kind.STACK, holding.field(), -1, frame, "");
            case FRAME, INTERPRETER -> new Holder(Holder.Kind.INTERPRETER, holding.field(), -1, frame, "");
        };
    }

    private Holder local(String name, int frame) {
        return new Holder(Holder.Kind.NAME, name + ", in " + place(frame), -1, frame, name);
    }

    private String place(int frame) {
        if (frame < 0) {
            return "a frame of the library";
        }
        String code = frame < frames.size() ? frames.get(frame).code().name() : "<module>";
        return code.equals("<module>") ? "the module" : code;
    }

    private Holder owned(PyObject owner, Holding holding, PyObject held) {
        Integer namespace = namespaces.get(owner);
        if (namespace != null && owner instanceof PyDict dict) {
            return local(Census.keyOf(dict, holding.index()), namespace);
        }
        if (Census.isConstant(holding)) {
            return new Holder(Holder.Kind.CONSTANT, "a constant of this code", -1, -1, "");
        }
        // A cell that is not shown stands for the variable that it is.
        if (owner instanceof PyCell && !labels.containsKey(owner)) {
            return variable(owner);
        }
        PyType cls = classes.get(owner);
        if (cls != null) {
            String attribute = describePart(cls, "namespace", owner, holding);
            return new Holder(Holder.Kind.OBJECT, attribute, labels.get(cls), -1, "namespace");
        }
        Integer label = labels.get(owner);
        if (label != null) {
            return new Holder(Holder.Kind.OBJECT, describe(owner, holding), label, -1, holding.field());
        }
        return within(owner, holding, held)
                .orElseGet(() -> new Holder(Holder.Kind.OBJECT, describe(owner, holding), -1, -1, holding.field()));
    }

    /**
     * The owner is a part of one object alone, as a class's namespace or a function's defaults: that object holds. So does who
     * goes through an iterator that nobody else has.
     */
    private Optional<Holder> within(PyObject part, Holding holding, PyObject held) {
        Holding up = wholeOf(part);
        if (up != null && part instanceof PyIterator) {
            return Optional.of(name(up, part));
        }
        if (up == null || up.owner() == null) {
            return Optional.empty();
        }
        PyObject whole = up.owner();
        if (whole == held) {
            return Optional.of(
                    new Holder(Holder.Kind.OBJECT, Holder.ITSELF + ": its " + up.field(), -1, -1, up.field()));
        }
        if (Census.isConstant(up)) {
            return Optional.of(new Holder(Holder.Kind.CONSTANT, "a part of a constant of this code", -1, -1, ""));
        }
        Integer label = labels.get(whole);
        if (label != null) {
            return Optional.of(new Holder(
                    Holder.Kind.OBJECT, describePart(whole, up.field(), part, holding), label, -1, up.field()));
        }
        if (whole instanceof PyIterator) {
            return within(whole, up, part);
        }
        // The descriptors `__dict__` and `__weakref__` that a class makes for itself.
        Holding top = onlyHolder(whole);
        if (top != null && top.owner() == held) {
            String name = whole instanceof PyDict dict
                    ? Census.keyOf(dict, up.index())
                    : part.type().name();
            return Optional.of(new Holder(Holder.Kind.OBJECT, Holder.ITSELF + ": its " + name, -1, -1, ""));
        }
        return Optional.empty();
    }

    /** Who a part belongs to: its only holder, or the one that is shown, since a call may use the part meanwhile. */
    private @Nullable Holding wholeOf(PyObject part) {
        Holding only = onlyHolder(part);
        if (only != null || census == null) {
            return only;
        }
        for (Holding holding : census.holders(part)) {
            if (holding.owner() != null && labels.containsKey(holding.owner())) {
                return holding;
            }
        }
        return null;
    }

    private @Nullable Holding onlyHolder(PyObject object) {
        List<Holding> holders = census == null ? List.of() : census.holders(object);
        return holders.size() == 1 ? holders.get(0) : null;
    }

    private static String describePart(PyObject whole, String field, PyObject part, Holding holding) {
        String key = part instanceof PyDict dict ? Census.keyOf(dict, holding.index()) : "";
        return switch (whole) {
            case PyType cls -> describePart(cls, field, key);
            case PyFunction function -> describePart(field, key) + " of " + function.name();
            case PyBaseException exception ->
                (field.equals("args") ? "argument " + holding.index() : "a part") + " of "
                        + article(exception.type().shortName());
            default -> {
                String type = article(whole.type().shortName());
                yield key.isEmpty() ? "a part of " + type : key + ", an attribute of " + type;
            }
        };
    }

    private static String describePart(String field, String key) {
        return switch (field) {
            case "closure" -> "the closure";
            case "defaults", "kwdefaults" -> "a default";
            case "annotations" -> "an annotation";
            case "type_params" -> "a type parameter";
            default -> key.isEmpty() ? "a part" : key + ", an attribute";
        };
    }

    private static String describePart(PyType cls, String field, String key) {
        return switch (field) {
            case "mro" -> "the MRO of the class " + cls.name();
            case "bases" -> "the bases of the class " + cls.name();
            default -> (key.isEmpty() ? "a part" : key) + ", of the class " + cls.name();
        };
    }

    private Holder variable(PyObject cell) {
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            for (int v = 0; v < frame.variableCount(); v++) {
                if (frame.slots()[v] == cell) {
                    return local(frame.code().localsPlusNames().get(v), i);
                }
            }
        }
        for (Holding holding : census == null ? List.<Holding>of() : census.holders(cell)) {
            PyObject owner = holding.owner();
            if (owner != null
                    && labels.containsKey(owner)
                    && (owner instanceof PyFrame || owner instanceof PyGenerator)) {
                return new Holder(Holder.Kind.OBJECT, describe(owner, holding), labels.get(owner), -1, holding.field());
            }
        }
        return new Holder(Holder.Kind.OBJECT, "a variable of a closure", -1, -1, "");
    }

    private static String describe(PyObject owner, Holding holding) {
        String type = article(owner.type().shortName());
        return switch (owner) {
            case PyCode code -> "the code of " + code.code().name();
            case PyFrame frame -> inFrame(frame.frame(), holding, "the ended frame of ");
            case PyGenerator generator -> inFrame(generator.frame(), holding, "the generator ");
            case PyFunction function -> "the function " + function.name();
            case PyType cls -> "the class " + cls.shortName();
            default ->
                switch (holding.field()) {
                    case "class" -> Holder.INSTANCE;
                    case "items" -> "item " + holding.index() + " of " + type;
                    case "keys" -> "key " + holding.index() + " of " + type;
                    case "values" -> "value " + holding.index() + " of " + type;
                    case "attributes" -> owner.type().sharedKeys().name(holding.index()) + ", an attribute of " + type;
                    case "slots" -> "an attribute of " + type;
                    default -> type;
                };
        };
    }

    private static String inFrame(@Nullable Frame frame, Holding holding, String what) {
        if (frame == null) {
            return what.strip();
        }
        String place = what + frame.code().name();
        boolean variable = holding.field().equals("variables") && holding.index() < frame.variableCount();
        return variable ? frame.code().localsPlusNames().get(holding.index()) + ", in " + place : place;
    }

    private static String article(String name) {
        String type = ObjectView.kind(name);
        boolean vowel = !type.isEmpty() && "aeiouAEIOU".indexOf(type.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + type;
    }
}
