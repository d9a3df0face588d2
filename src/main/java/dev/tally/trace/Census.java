package dev.tally.trace;

import dev.tally.python.object.Containers;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.RootVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds each object, at one moment: every root and every object that is reached from one, or watched by the collector,
 * is asked what it owns. For every mortal object the holders are as many as its count.
 *
 * <p>So an object whose count has been found needs no further search: the walk goes on only as far as the questions need,
 * and seldom comes to what the library's modules hold. Nothing may run between {@link #take} and the last question.
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

    private final Interpreter vm;

    /** The mortal objects that were met, each at its {@link PyObject#mark}. */
    private final List<PyObject> met = new ArrayList<>();

    /** The holders of each, at the same place. */
    private final List<List<Holding>> holdings = new ArrayList<>();

    /** How many of the met have had their turn to be asked what they own. */
    private int done;

    /** The library is asked after all else: what it leads to is much, and seldom what the questions are about. */
    private final Deque<PyObject> library = new ArrayDeque<>();

    /** What is being asked what it owns. */
    private @Nullable PyObject owner;

    private final Visitor owned = (child, field, index) -> hold(child, owner, null, -1, field, index);

    /** How many of the met the roots reach; negative as long as that is not known. */
    private int reached = -1;

    /** How many of the collector's lists have been met: its generations, and what it is just looking after. */
    private int lists;

    private boolean complete;

    private Census(Interpreter vm) {
        this.vm = vm;
    }

    /** Ready to count everything. */
    public static Census take(Interpreter vm) {
        Census census = new Census(vm);
        vm.roots((object, kind, frame, what) -> census.hold(object, null, kind, frame, what, 0));
        vm.visitDying(census::meet, item -> {});
        return census;
    }

    private void hold(
            PyObject object,
            @Nullable PyObject owner,
            RootVisitor.@Nullable Kind root,
            int frame,
            String field,
            int index) {
        if (object.isImmortal()) {
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

    /** Goes one object further; false where all have been asked. Immortal objects own nothing that is counted. */
    private boolean goOn() {
        if (done < met.size()) {
            PyObject next = met.get(done++);
            if (isLibrary(next)) {
                library.add(next);
            } else {
                ask(next);
            }
        } else if (!library.isEmpty()) {
            ask(library.remove());
        } else {
            meetUnreached();
        }
        return !complete;
    }

    private boolean isLibrary(PyObject object) {
        return object == vm.builtins() || object instanceof PyModule module && module.dict() != vm.mainNamespace();
    }

    private void ask(PyObject object) {
        owner = object;
        object.traverseAll(owned);
    }

    /** All that was met has been asked: meets what the roots do not lead to, one of the collector's lists after the other. */
    private void meetUnreached() {
        if (reached < 0) {
            reached = met.size();
        }
        if (lists < Containers.LISTS) {
            for (PyObject container : vm.heap().containers().snapshot(lists++)) {
                meet(container);
            }
        } else if (lists++ == Containers.LISTS) {
            vm.heap().all().forEach(this::meet);
        } else {
            complete = true;
        }
    }

    /** Whether any root leads to an object. What none leads to waits for the collector. */
    boolean isReached(PyObject object) {
        while (reached < 0 && !isMet(object)) {
            goOn();
        }
        return isMet(object) && (reached < 0 || object.mark() < reached);
    }

    /** One for each unit of the object's count, those of one owner in the order of its places. None of an interned string. */
    public List<Holding> holders(PyObject object) {
        List<Holding> known = unordered(object);
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

    private List<Holding> unordered(PyObject object) {
        if (object.isImmortal() || isInterned(object)) {
            return NOBODY;
        }
        List<Holding> known = known(object);
        while (known.size() < object.refcount() && goOn()) {
            known = known(object);
        }
        return known;
    }

    private List<Holding> known(PyObject object) {
        return isMet(object) ? holdings.get(object.mark()) : NOBODY;
    }

    /** What is wrong with the books: objects whose count is not the number of their holders. Empty when all is well. */
    public List<String> differences() {
        while (goOn()) {
            // Everything is asked.
        }
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

    static boolean isConstant(Holding holding) {
        return holding.owner() instanceof PyCode && holding.field().equals("constants");
    }
}
