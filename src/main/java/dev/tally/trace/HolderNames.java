package dev.tally.trace;

import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBuiltinFunction;
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
            .thenComparing(Holder::description)
            .thenComparing(Holder::name);

    private final @Nullable Census census;
    private final Moment moment;
    private final List<Frame> frames;

    /** The index in the snapshot of the first of the frames: the module stands before them where its frame is gone. */
    private final int first;

    /** For each frame as the census counts them: its index in the snapshot, or -1. */
    private final int[] frameIndex;

    /** The variables of the frames that are cells, each with the first that it is; made when first asked for. */
    private @Nullable Map<PyObject, Holder> cells;

    /** The keys of dictionaries with gaps between them. */
    private final Map<PyDict, List<String>> keys = new IdentityHashMap<>();

    /** The namespaces of modules and classes that run, and the frame each belongs to. */
    private final Map<PyObject, Integer> namespaces = new IdentityHashMap<>();

    /** The namespaces of the classes that are shown: a class shows its attributes itself. */
    private final Map<PyObject, PyType> classes = new IdentityHashMap<>();

    /**
     * @param moment the snapshot in which objects have labels
     * @param frames the frames of the snapshot, some of all
     * @param all the frames as the census counts them
     * @param left the module's names, where its frame is gone
     */
    HolderNames(@Nullable Census census, Moment moment, List<Frame> frames, List<Frame> all, @Nullable PyDict left) {
        this.census = census;
        this.moment = moment;
        this.frames = frames;
        this.frameIndex = new int[all.size()];
        this.first = left == null ? 0 : 1;
        int shown = 0;
        for (int i = 0; i < frameIndex.length; i++) {
            boolean isShown = shown < frames.size() && frames.get(shown) == all.get(i);
            frameIndex[i] = isShown ? first + shown++ : -1;
        }
        if (left != null) {
            namespaces.put(left, 0);
        }
        for (int i = frames.size() - 1; i >= 0; i--) {
            PyObject namespace = frames.get(i).namespace();
            if (namespace != null) {
                namespaces.put(namespace, first + i);
            }
            PyObject extra = frames.get(i).extraLocals();
            if (extra != null) {
                namespaces.put(extra, first + i);
            }
        }
        for (Known known : moment.table()) {
            if (known.object instanceof PyType cls && cls.namespace() != null) {
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
        for (Holding holding : census.holders(object)) {
            named.add(name(holding, object));
        }
        named.sort(ORDER);
        return List.copyOf(named);
    }

    private Holder name(Holding holding, PyObject held) {
        PyObject owner = holding.owner();
        if (owner != null) {
            return owned(owner, holding, held);
        }
        int index = holding.frame();
        int frame = index < 0 || index >= frameIndex.length ? -1 : frameIndex[index];
        if (holding.root() == null) {
            return new Holder(Holder.Kind.INTERPRETER, Phrase.of(holding.field()), -1, -1, "");
        }
        return switch (holding.root()) {
            case LOCAL -> local(holding.field(), frame);
            case STACK -> new Holder(Holder.Kind.STACK, Phrase.of(holding.field()), -1, frame, "");
            case FRAME, INTERPRETER -> new Holder(Holder.Kind.INTERPRETER, Phrase.of(holding.field()), -1, frame, "");
        };
    }

    private Holder local(String name, int frame) {
        return new Holder(Holder.Kind.NAME, inFrame(name, frame), -1, frame, name);
    }

    private Phrase inFrame(String name, int frame) {
        if (frame < 0) {
            return Phrase.of("{0}, in a frame of the library", name);
        }
        String code =
                frame < first ? "<module>" : frames.get(frame - first).code().name();
        return code.equals("<module>") ? Phrase.of("{0}, in the module", name) : Phrase.of("{0}, in {1}", name, code);
    }

    private Holder owned(PyObject owner, Holding holding, PyObject held) {
        Integer namespace = namespaces.get(owner);
        if (namespace != null && owner instanceof PyDict dict) {
            return local(keyOf(dict, holding.index()), namespace);
        }
        if (Census.isConstant(holding)) {
            return new Holder(Holder.Kind.CONSTANT, Phrase.of("a constant of this code"), -1, -1, "");
        }
        // A cell that is not shown stands for the variable that it is.
        if (owner instanceof PyCell && moment.labelOf(owner) < 0) {
            return variable(owner);
        }
        PyType cls = classes.get(owner);
        if (cls != null) {
            Phrase attribute = describePart(cls, "namespace", owner, holding);
            return new Holder(Holder.Kind.OBJECT, attribute, moment.labelOf(cls), -1, "namespace");
        }
        int label = moment.labelOf(owner);
        if (label >= 0) {
            return new Holder(Holder.Kind.OBJECT, describe(owner, holding), label, -1, field(owner, holding));
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
        // Attributes are shown as the object's own, and one of them may be the object.
        boolean attribute = part instanceof PyDict && up.field().equals("__dict__");
        if (whole == held && !attribute) {
            return Optional.of(new Holder(Holder.Kind.OBJECT, Holder.itself(up.field()), -1, -1, up.field()));
        }
        if (Census.isConstant(up)) {
            return Optional.of(
                    new Holder(Holder.Kind.CONSTANT, Phrase.of("a part of a constant of this code"), -1, -1, ""));
        }
        int label = moment.labelOf(whole);
        if (label >= 0) {
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
                    ? keyOf(dict, up.index())
                    : part.type().name();
            return Optional.of(new Holder(Holder.Kind.OBJECT, Holder.itself(name), -1, -1, ""));
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
            if (holding.owner() != null && moment.labelOf(holding.owner()) >= 0) {
                return holding;
            }
        }
        return null;
    }

    private @Nullable Holding onlyHolder(PyObject object) {
        List<Holding> holders = census == null ? List.of() : census.holders(object);
        return holders.size() == 1 ? holders.get(0) : null;
    }

    private Phrase describePart(PyObject whole, String field, PyObject part, Holding holding) {
        String key = part instanceof PyDict dict ? keyOf(dict, holding.index()) : "";
        return switch (whole) {
            case PyType cls -> describePart(cls, field, key);
            case PyFunction function -> describePart(String.valueOf(function.name()), field, key);
            case PyBaseException exception ->
                field.equals("args")
                        ? Phrase.of("argument {0} of {1}", holding.index(), article(exception))
                        : part("", article(exception));
            default -> part(key, article(whole));
        };
    }

    private static Phrase describePart(String function, String field, String key) {
        return switch (field) {
            case "closure" -> Phrase.of("the closure of {0}", function);
            case "defaults", "kwdefaults" -> Phrase.of("a default of {0}", function);
            case "annotations" -> Phrase.of("an annotation of {0}", function);
            case "type_params" -> Phrase.of("a type parameter of {0}", function);
            default -> part(key, function);
        };
    }

    private static Phrase part(String key, Object whole) {
        return key.isEmpty() ? Phrase.of("a part of {0}", whole) : Phrase.of("{0}, an attribute of {1}", key, whole);
    }

    private static Phrase describePart(PyType cls, String field, String key) {
        return switch (field) {
            case "mro" -> Phrase.of("the MRO of the class {0}", cls.shortName());
            case "bases" -> Phrase.of("the bases of the class {0}", cls.shortName());
            default ->
                key.isEmpty()
                        ? Phrase.of("a part, of the class {0}", cls.shortName())
                        : Phrase.of("{0}, of the class {1}", key, cls.shortName());
        };
    }

    private Holder variable(PyObject cell) {
        if (cells == null) {
            cells = cells();
        }
        Holder local = cells.get(cell);
        if (local != null) {
            return local;
        }
        for (Holding holding : census == null ? List.<Holding>of() : census.holders(cell)) {
            PyObject owner = holding.owner();
            if (owner != null
                    && moment.labelOf(owner) >= 0
                    && (owner instanceof PyFrame || owner instanceof PyGenerator)) {
                return new Holder(
                        Holder.Kind.OBJECT, describe(owner, holding), moment.labelOf(owner), -1, holding.field());
            }
        }
        return new Holder(Holder.Kind.OBJECT, Phrase.of("a variable of a closure"), -1, -1, "");
    }

    private Map<PyObject, Holder> cells() {
        Map<PyObject, Holder> found = new IdentityHashMap<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            for (int v = 0; v < frame.variableCount(); v++) {
                if (frame.slots()[v] instanceof PyCell cell) {
                    found.putIfAbsent(cell, local(frame.code().localsPlusNames().get(v), first + i));
                }
            }
        }
        return found;
    }

    /** The name under which a dictionary holds its value of that number. */
    private String keyOf(PyDict dict, int index) {
        if (dict.end() == dict.size()) {
            return index < dict.end() ? String.valueOf(dict.keyAt(index)) : "";
        }
        List<String> names = keys.computeIfAbsent(dict, HolderNames::keysOf);
        return index < names.size() ? names.get(index) : "";
    }

    private static List<String> keysOf(PyDict dict) {
        List<String> names = new ArrayList<>();
        for (int entry = 0; entry < dict.end(); entry++) {
            if (dict.keyAt(entry) != null) {
                names.add(String.valueOf(dict.keyAt(entry)));
            }
        }
        return names;
    }

    private static Phrase describe(PyObject owner, Holding holding) {
        Phrase type = article(owner);
        return switch (owner) {
            case PyCode code -> Phrase.of("the code of {0}", code.code().name());
            case PyFrame frame -> inFrame(frame.frame(), holding);
            case PyGenerator generator -> inGenerator(generator.frame(), holding);
            case PyFunction function -> Phrase.of("the function {0}", String.valueOf(function.name()));
            case PyType cls -> Phrase.of("the class {0}", cls.shortName());
            default ->
                switch (holding.field()) {
                    case "class" -> Holder.INSTANCE;
                    case "self" ->
                        owner instanceof PyBuiltinFunction method ? Phrase.of("the method {0}", method.name()) : type;
                    case "items" -> Phrase.of("item {0} of {1}", holding.index(), type);
                    case "order" -> Phrase.of("the order of {0}", type);
                    case "keys" -> Phrase.of("key {0} of {1}", holding.index(), type);
                    case "values" -> Phrase.of("value {0} of {1}", holding.index(), type);
                    case "attributes" ->
                        Phrase.of(
                                "{0}, an attribute of {1}",
                                owner.type().sharedKeys().name(holding.index()), type);
                    case "slots" -> Phrase.of("an attribute of {0}", type);
                    default -> type;
                };
        };
    }

    private static Phrase inFrame(@Nullable Frame frame, Holding holding) {
        if (frame == null) {
            return Phrase.of("an ended frame");
        }
        String code = frame.code().name();
        return variable(frame, holding)
                .map(name -> Phrase.of("{0}, in the ended frame of {1}", name, code))
                .orElse(Phrase.of("the ended frame of {0}", code));
    }

    private static Phrase inGenerator(@Nullable Frame frame, Holding holding) {
        if (frame == null) {
            return Phrase.article("generator");
        }
        String code = frame.code().name();
        Optional<String> name = variable(frame, holding);
        if (name.isEmpty()
                && holding.field().equals("variables")
                && frame.slots()[holding.index()] instanceof PyIterator) {
            return Phrase.of("the for loop's iterator, in the generator {0}", code);
        }
        return name.map(variable -> Phrase.of("{0}, in the generator {1}", variable, code))
                .orElse(Phrase.of("the generator {0}", code));
    }

    /** The name of the variable of a frame that holds. */
    private static Optional<String> variable(Frame frame, Holding holding) {
        boolean variable = holding.field().equals("variables") && holding.index() < frame.variableCount();
        return variable ? Optional.of(frame.code().localsPlusNames().get(holding.index())) : Optional.empty();
    }

    /** Where in its owner a reference stands: what a waiting frame has after its variables is its stack. */
    private static String field(PyObject owner, Holding holding) {
        Frame frame =
                switch (owner) {
                    case PyGenerator generator -> generator.frame();
                    case PyFrame kept -> kept.frame();
                    default -> null;
                };
        boolean stack = frame != null
                && holding.field().equals("variables")
                && variable(frame, holding).isEmpty();
        return stack ? Holder.ON_STACK : holding.field();
    }

    private static Phrase article(PyObject object) {
        return Phrase.article(ObjectView.kind(object.type().shortName()));
    }
}
