package dev.tally.diagram;

import dev.tally.diagram.Scene.Body;
import dev.tally.diagram.Scene.Cell;
import dev.tally.diagram.Scene.Change;
import dev.tally.diagram.Scene.Row;
import dev.tally.diagram.Scene.Slot;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Snapshot.Values;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arranges the inside of an object: its value, or its entries as cells or rows, cut where there are too many. */
final class Bodies {
    /** The longest value of an object that stands on its own, in places. */
    static final int LONGEST = 30;

    /** How wide cells side by side may become, in places, before they stand below each other. */
    private static final int WIDEST = 36;

    private final DiagramOptions options;
    private final Inlining inlining;
    private final Speech speech;

    Bodies(DiagramOptions options, Inlining inlining) {
        this.options = options;
        this.inlining = inlining;
        this.speech = options.speech();
    }

    /**
     * What each place of an object referred to: ids by place.
     *
     * @param values what it held that is no object
     */
    record Places(Map<String, Integer> ids, List<String> values) {
        static final Places NONE = new Places(Map.of(), List.of());

        int at(String place) {
            return ids.getOrDefault(place, -1);
        }
    }

    /** What the first line of an object says. */
    String type(ObjectView object) {
        return Text.cut((object.kind() + " " + owner(object.interior().name())).strip(), LONGEST);
    }

    /** The code of a generator or a frame; of a namespace, whose it is. */
    private String owner(String name) {
        String cls = "of the class ";
        if (name.startsWith(cls)) {
            return speech.say("of the class {0}", name.substring(cls.length()));
        }
        return name.equals("of the module") ? speech.say("of the module") : name;
    }

    /** What the place of a reference shows. */
    private Slot slot(Snapshot snapshot, Reference reference) {
        if (!reference.isWeak()) {
            return slot(snapshot, reference.label());
        }
        return snapshot.object(reference.label())
                .<Slot>map(target -> new Slot.Dot(target.id(), true))
                .orElse(new Slot.Inline(speech.say("dead")));
    }

    Slot slot(Snapshot snapshot, int label) {
        ObjectView target = snapshot.object(label).orElse(null);
        if (target == null) {
            return new Slot.Inline("…");
        }
        Optional<String> text = inlining.text(target);
        return text.isPresent() ? new Slot.Inline(text.get()) : new Slot.Dot(target.id(), false);
    }

    Places places(ObjectView object, Snapshot snapshot) {
        Map<String, Integer> ids = new HashMap<>();
        int key = -1;
        for (Reference reference : object.everyReference()) {
            int id = id(snapshot, reference.label());
            ids.put(place(reference, key), id);
            key = reference.field().equals("keys") ? id : -1;
        }
        return new Places(ids, object.interior().values().items());
    }

    /**
     * The inside of an object.
     *
     * @param before what its places referred to in the picture before, empty where nothing is compared
     */
    Body body(ObjectView object, Snapshot snapshot, Optional<Places> before) {
        List<Row> rows = new ArrayList<>();
        int cut = values(object, before, rows) + rows(object, snapshot, before, rows);
        Optional<String> value = value(object);
        if (rows.isEmpty() && cut == 0) {
            return value.isPresent()
                    ? new Body.Value(value.get())
                    : new Body.Blank(object.interior().name().isEmpty() ? blank(object.type()) : "");
        }
        boolean flat = value.isEmpty() && !inlining.isUpright(object) && fits(rows);
        return flat ? new Body.Cells(cells(rows), cut) : new Body.Rows(value, rows, cut);
    }

    private static Optional<String> value(ObjectView object) {
        return object.value()
                .map(text -> text + (object.type().equals("function") ? "()" : ""))
                .or(() -> Optional.of(object.interior().values().whole()).filter(text -> !text.isEmpty()))
                .map(text -> Text.cut(text, LONGEST));
    }

    private String blank(String type) {
        return switch (type) {
            case "list", "tuple", "set", "frozenset", "dict", "cell", "array" -> speech.say("empty");
            default -> "";
        };
    }

    /** Lists what is no object; returns how much is cut. */
    private int values(ObjectView object, Optional<Places> before, List<Row> rows) {
        Values values = object.interior().values();
        List<String> items = values.items();
        int drawn = Math.min(items.size(), options.fold().limit(object.type()));
        for (int i = 0; i < drawn; i++) {
            Change change = before.isPresent() ? change(before.get().values(), i, items.get(i)) : Change.NONE;
            Slot slot = new Slot.Inline(Text.cut(items.get(i), Inlining.LONGEST));
            rows.add(new Row("values " + i, String.valueOf(i), slot, change));
        }
        return items.size() - drawn + values.more();
    }

    private static Change change(List<String> before, int index, String value) {
        if (index >= before.size()) {
            return Change.NEW;
        }
        return before.get(index).equals(value) ? Change.NONE : Change.REBOUND;
    }

    /** Lists the drawn entries; returns how many are cut. */
    private int rows(ObjectView object, Snapshot snapshot, Optional<Places> before, List<Row> rows) {
        int limit = options.fold().limit(object.type());
        int entries = 0;
        int cut = 0;
        List<Reference> all = object.everyReference();
        for (int i = 0; i < all.size(); i++) {
            Reference reference = all.get(i);
            boolean pair = reference.field().equals("keys") && i + 1 < all.size();
            if (isDrawn(object, reference)) {
                if (entries < limit) {
                    if (pair) {
                        entry(reference, all.get(i + 1), snapshot, before, rows);
                    } else {
                        rows.add(row(key(object, reference), place(reference, -1), reference, snapshot, before));
                    }
                    entries++;
                } else {
                    cut++;
                }
            }
            i += pair ? 1 : 0;
        }
        return cut;
    }

    private boolean isDrawn(ObjectView object, Reference reference) {
        return !isElsewhere(object, reference)
                && !reference.field().equals("class")
                && !options.hide().contains(object.type() + "." + reference.key());
    }

    /** A name of the module, an attribute of a class, or one of an instance whose dictionary is shown: it stands there. */
    private static boolean isElsewhere(ObjectView object, Reference reference) {
        if (object.type().equals("dict")) {
            return !object.interior().name().isEmpty();
        }
        return reference.field().equals("attributes")
                && object.interior().references().stream()
                        .anyMatch(inside -> inside.field().equals("dict"));
    }

    /** A dict's entry: one row where the key is a text, one for the key and one for the value where it is an object. */
    private void entry(Reference key, Reference value, Snapshot snapshot, Optional<Places> before, List<Row> rows) {
        String place = place(value, id(snapshot, key.label()));
        switch (slot(snapshot, key.label())) {
            case Slot.Inline inline -> rows.add(row(inline.text(), place, value, snapshot, before));
            case Slot.Dot dot -> {
                rows.add(row(speech.say("key"), place(key, -1), key, snapshot, before));
                rows.add(row(speech.say("value"), place, value, snapshot, before));
            }
        }
    }

    private Row row(String key, String place, Reference reference, Snapshot snapshot, Optional<Places> before) {
        Change change = Change.NONE;
        if (before.isPresent()) {
            int was = before.get().at(place);
            change = was < 0 ? Change.NEW : was == id(snapshot, reference.label()) ? Change.NONE : Change.REBOUND;
        }
        return new Row(place, Text.cutInside(key, 20), slot(snapshot, reference), change);
    }

    private String key(ObjectView object, Reference reference) {
        return switch (reference.field()) {
            case "items" -> isOrdered(object.type()) ? reference.key() : "";
            case "attributes", "variables" -> reference.key();
            case "defaults", "kwdefaults" -> speech.say("default {0}", reference.called());
            case "closure" -> speech.say("closure {0}", reference.called());
            case "bases" -> speech.say("base");
            case "frames" -> speech.say("frame");
            case "args" -> speech.say("argument {0}", reference.key());
            case "cause", "context", "dict" -> "__" + reference.field() + "__";
            case "arguments" -> "args";
            case "referent" -> speech.say("to");
            default -> isOneOf(object, reference) ? reference.field() + " " + reference.key() : reference.field();
        };
    }

    /** Whether an object has several references of a sort, as a zip has iterators. */
    private static boolean isOneOf(ObjectView object, Reference reference) {
        return !reference.key().isEmpty()
                && object.everyReference().stream()
                                .filter(other -> other.field().equals(reference.field()))
                                .limit(2)
                                .count()
                        > 1;
    }

    private static boolean isOrdered(String type) {
        return !type.equals("set") && !type.equals("frozenset");
    }

    private static String place(Reference reference, int dictKey) {
        return reference.field().equals("values") ? "values " + dictKey : reference.field() + " " + reference.key();
    }

    private static boolean fits(List<Row> rows) {
        int places = 0;
        for (Row row : rows) {
            places += row.slot() instanceof Slot.Inline inline ? Text.places(inline.text()) + 2 : WIDEST + 1;
        }
        return places <= WIDEST;
    }

    private static List<Cell> cells(List<Row> rows) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : rows) {
            String text = row.slot() instanceof Slot.Inline inline ? inline.text() : "";
            cells.add(new Cell(row.key(), text, row.change()));
        }
        return cells;
    }

    private static int id(Snapshot snapshot, int label) {
        return snapshot.id(label);
    }
}
