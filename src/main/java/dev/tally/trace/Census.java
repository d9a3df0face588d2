package dev.tally.trace;

import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.RootVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Of each object that was met; {@link #NOBODY} where no holder of it has been. */
    private final Map<PyObject, List<Holding>> holdings = new IdentityHashMap<>(1024);

    private static final List<Holding> NOBODY = List.of();

    private final Deque<PyObject> waiting = new ArrayDeque<>();

    /** Which of the numbers and strings anybody will ask about. */
    private final Predicate<PyObject> asked;

    /** What the roots reach: no more is asked of it than whether something is there. */
    private Set<PyObject> reached = Set.of();

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
        vm.visitDying(census::enqueue, item -> {});
        census.ask();
        census.reached = Collections.newSetFromMap(new IdentityHashMap<>(census.holdings.size()));
        census.reached.addAll(census.holdings.keySet());
        for (int generation = 0; generation < 3; generation++) {
            for (PyObject container : vm.heap().containers().snapshot(generation)) {
                census.enqueue(container);
            }
            census.ask();
        }
        for (PyObject object : vm.heap().all()) {
            census.enqueue(object);
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
        if (object.isPlainValue() && (object.isImmortal() || !asked.test(object))) {
            return;
        }
        List<Holding> known = holdings.get(object);
        if (known == null) {
            waiting.add(object);
        }
        boolean counted = !object.isImmortal() && !isInterned(object);
        if (counted) {
            if (known == null || known == NOBODY) {
                known = new ArrayList<>(2);
                holdings.put(object, known);
            }
            known.add(new Holding(owner, root, frame, field, index));
        } else if (known == null) {
            holdings.put(object, NOBODY);
        }
    }

    private static boolean isInterned(PyObject object) {
        return object instanceof PyStr text && text.isInterned();
    }

    private void enqueue(PyObject object) {
        if (holdings.putIfAbsent(object, NOBODY) == null) {
            waiting.add(object);
        }
    }

    private void ask() {
        while (!waiting.isEmpty()) {
            PyObject owner = waiting.poll();
            owner.traverseAll((child, field, index) -> hold(child, owner, null, -1, field, index));
        }
    }

    /** Whether any root leads to an object. What none leads to waits for the collector. */
    boolean isReached(PyObject object) {
        return reached.contains(object);
    }

    /** One for each unit of the object's count, those of one owner in the order of its places. */
    public List<Holding> holders(PyObject object) {
        List<Holding> known = holdings.getOrDefault(object, NOBODY);
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
        for (PyObject object : holdings.keySet()) {
            int holders = holdings.getOrDefault(object, NOBODY).size();
            if (!object.isImmortal() && object.refcount() != holders && !isInterned(object)) {
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
