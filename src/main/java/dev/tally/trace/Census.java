package dev.tally.trace;

import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.RootVisitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds each object, at one moment: every root and every object that is reached from one, or watched by the collector,
 * is asked what it owns. For every mortal object the holders are as many as its count.
 */
public final class Census {
    /**
     * One unit of a count.
     *
     * @param owner the object that holds it, or null where a root does
     * @param root what sort of root, or null
     * @param frame the root's frame, outermost 0, or -1
     * @param field the kind of place in the owner; of a root, what it is in words
     * @param index which one of these places
     */
    public record Holding(
            @Nullable PyObject owner, RootVisitor.@Nullable Kind root, int frame, String field, int index) {}

    private static final List<Holding> NOBODY = List.of();

    /** The mortal objects that were met, each at its {@link PyObject#mark}. */
    private final List<PyObject> met = new ArrayList<>(1024);

    /** The holders of each, at the same place. */
    private final List<List<Holding>> holdings = new ArrayList<>(1024);

    /** How many of the met have been asked what they own. */
    private int done;

    /** Which of the numbers and strings anybody will ask about. */
    private final Predicate<PyObject> asked;

    /** How many of the met the roots reach. */
    private int reached;

    private Census(Predicate<PyObject> asked) {
        this.asked = asked;
    }

    /** Counts everything. */
    public static Census take(Interpreter vm) {
        return take(vm, plain -> true);
    }

    /**
     * Counts everything but the numbers and strings that nobody will ask about: they hold nothing.
     *
     * @param asked whether an object, whose {@link PyObject#isPlainValue} is true, will be asked about
     */
    static Census take(Interpreter vm, Predicate<PyObject> asked) {
        Census census = new Census(asked);
        vm.roots((object, kind, frame, what) -> census.hold(object, null, kind, frame, what, 0));
        vm.visitDying(census::meet, item -> {});
        census.ask();
        census.reached = census.met.size();
        for (int generation = 0; generation < 3; generation++) {
            for (PyObject container : vm.heap().containers().snapshot(generation)) {
                census.meet(container);
            }
            census.ask();
        }
        for (PyObject object : vm.heap().all()) {
            census.meet(object);
        }
        census.ask();
        return census;
    }

    private void hold(
            PyObject object,
            @Nullable PyObject owner,
            RootVisitor.@Nullable Kind root,
            int frame,
            String field,
            int index) {
        if (object.isImmortal() || object.isPlainValue() && !asked.test(object)) {
            return;
        }
        int place = enqueue(object);
        if (isInterned(object)) {
            return;
        }
        Holding holding = new Holding(owner, root, frame, field, index);
        List<Holding> known = holdings.get(place);
        switch (known.size()) {
            case 0 -> holdings.set(place, List.of(holding));
            case 1 -> holdings.set(place, new ArrayList<>(List.of(known.get(0), holding)));
            default -> known.add(holding);
        }
    }

    private static boolean isInterned(PyObject object) {
        return object instanceof PyStr text && text.isInterned();
    }

    private void meet(PyObject object) {
        if (!object.isImmortal()) {
            enqueue(object);
        }
    }

    /** The place of a mortal object among those that were met; it is met now, if it was not before. */
    private int enqueue(PyObject object) {
        if (isMet(object)) {
            return object.mark();
        }
        object.mark(met.size());
        met.add(object);
        holdings.add(NOBODY);
        return object.mark();
    }

    private boolean isMet(PyObject object) {
        int place = object.mark();
        return place < met.size() && met.get(place) == object;
    }

    /** Asks each of the met what it owns. Immortal objects own nothing that is counted. */
    private void ask() {
        while (done < met.size()) {
            PyObject owner = met.get(done++);
            owner.traverseAll((child, field, index) -> hold(child, owner, null, -1, field, index));
        }
    }

    /** Whether any root leads to an object. What none leads to waits for the collector. */
    boolean isReached(PyObject object) {
        return isMet(object) && object.mark() < reached;
    }

    /** One for each unit of the object's count, those of one owner in the order of its places. */
    public List<Holding> holders(PyObject object) {
        List<Holding> known = !object.isImmortal() && isMet(object) ? holdings.get(object.mark()) : NOBODY;
        if (known.size() < 2) {
            return known;
        }
        List<Holding> found = new ArrayList<>(known);
        int start = 0;
        for (int i = 1; i <= found.size(); i++) {
            boolean same = i < found.size()
                    && found.get(i).owner() != null
                    && found.get(i).owner() == found.get(start).owner()
                    && found.get(i).field().equals(found.get(start).field());
            if (!same) {
                found.subList(start, i).sort(Comparator.comparingInt(Holding::index));
                start = i;
            }
        }
        return found;
    }

    /** What is wrong with the books: objects whose count is not the number of their holders. Empty when all is well. */
    public List<String> differences(Interpreter vm) {
        List<String> found = new ArrayList<>();
        for (PyObject object : met) {
            int holders = holdings.get(object.mark()).size();
            if (object.refcount() != holders && !isInterned(object)) {
                found.add(object.type().name() + " " + object + ": count " + object.refcount() + ", holders " + holders
                        + " " + holders(object).stream().map(Holding::field).toList());
            }
        }
        found.sort(String::compareTo);
        return found;
    }

    /** The name under which a dictionary holds its value of that number. */
    static String keyOf(PyDict dict, int index) {
        int count = 0;
        for (int entry = 0; entry < dict.end(); entry++) {
            if (dict.keyAt(entry) != null && count++ == index) {
                return String.valueOf(dict.keyAt(entry));
            }
        }
        return "";
    }

    static boolean isConstant(Holding holding) {
        return holding.owner() instanceof PyCode && holding.field().equals("constants");
    }
}
