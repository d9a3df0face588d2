package dev.tally.python.gc;

import dev.tally.python.object.Caught;
import dev.tally.python.object.Containers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyWeakReference;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Visitor;
import dev.tally.python.object.WeakReferences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and frees reference cycles, in the generations and by the steps of CPython 3.13 Python/gc.c, gc_collect_main: what
 * holds a container from outside is told by its count less the references from containers that are looked at with it;
 * weak references go before finalizers run; what these bring back stays; the rest is broken up.
 */
public final class Collector {
    private static final int DEBUG_STATS = 1;
    private static final int DEBUG_COLLECTABLE = 2;

    /** {@code gc.DEBUG_SAVEALL}: what would be freed is kept in {@code gc.garbage}. */
    public static final int DEBUG_SAVEALL = 32;

    private static final int OLDEST = Containers.GENERATIONS - 1;

    /** What one generation has seen: {@code gc.get_stats()}. */
    public static final class Statistics {
        private long collections;
        private long collected;

        public long collections() {
            return collections;
        }

        public long collected() {
            return collected;
        }
    }

    private final Runtime rt;
    private final Containers containers;
    private final int[] thresholds = {2000, 10, 10};
    private final Statistics[] statistics = {new Statistics(), new Statistics(), new Statistics()};
    private boolean enabled = true;
    private int debug;
    private int longLivedTotal;
    private int longLivedPending;
    private int youngBefore;

    /** {@code gc.garbage} and {@code gc.callbacks}, each owned, once the module is imported. */
    private @Nullable PyList garbage;

    private @Nullable PyList callbacks;

    public Collector(Runtime rt) {
        this.rt = rt;
        this.containers = rt.heap().containers();
    }

    // --- settings

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enable) {
        enabled = enable;
        containers.schedule(enabled, thresholds[0]);
    }

    public int threshold(int generation) {
        return thresholds[generation];
    }

    public void setThreshold(int generation, int value) {
        thresholds[generation] = value;
        containers.schedule(enabled, thresholds[0]);
    }

    public int debug() {
        return debug;
    }

    public void setDebug(int flags) {
        debug = flags;
    }

    public Statistics statistics(int generation) {
        return statistics[generation];
    }

    /** Borrowed, or null. */
    public @Nullable PyList garbage() {
        return garbage;
    }

    /** Borrowed, or null. */
    public @Nullable PyList callbacks() {
        return callbacks;
    }

    /** Whether the module {@code gc} has been imported. */
    public boolean isExposed() {
        return garbage != null;
    }

    /** Makes the two lists that programs see. */
    public void expose() {
        if (garbage == null) {
            garbage = PyList.of(rt);
            callbacks = PyList.of(rt);
        }
    }

    // --- collecting

    /** Collects the oldest generation that has counted past its threshold, and the younger ones with it. */
    public void collectIfNeeded() {
        for (int generation = OLDEST; generation >= 0; generation--) {
            boolean full = containers.count(generation) > thresholds[generation];
            // Looking at all that lives, each time a little is added, would take quadratic time.
            if (full && (generation < OLDEST || longLivedPending >= longLivedTotal / 4)) {
                collect(generation, true);
                return;
            }
        }
    }

    /**
     * Collects a generation and the younger ones: how many objects were unreachable.
     *
     * @param tell whether {@code gc.callbacks} are called
     */
    public int collect(int generation, boolean tell) {
        if (containers.isCollecting()) {
            return 0;
        }
        containers.setCollecting(true);
        if (tell) {
            tell("start", generation, 0);
        }
        if ((debug & DEBUG_STATS) != 0) {
            reportBeginning(generation);
        }
        int collected = run(generation);
        if ((debug & DEBUG_STATS) != 0) {
            rt.printError("gc: done, " + collected + " unreachable, 0 uncollectable, 0.0000s elapsed\n");
        }
        statistics[generation].collections++;
        statistics[generation].collected += collected;
        if (tell) {
            tell("stop", generation, collected);
        }
        containers.setCollecting(false);
        return collected;
    }

    /** What {@code gc.DEBUG_STATS} says of a collection about to start. */
    private void reportBeginning(int generation) {
        StringBuilder sizes = new StringBuilder();
        for (int i = 0; i <= OLDEST; i++) {
            sizes.append(' ').append(containers.size(i));
        }
        rt.printError("gc: collecting generation " + generation + "...\ngc: objects in each generation:" + sizes
                + "\ngc: objects in permanent generation: " + containers.size(Containers.PERMANENT) + "\n");
    }

    /** What {@code gc.DEBUG_COLLECTABLE} says of what was found. */
    private void reportUnreachable() {
        for (PyObject object : containers.compacted(Containers.UNREACHABLE)) {
            rt.printError("gc: collectable <" + object.type().name() + " 0x"
                    + Long.toHexString(rt.heap().address(object)) + ">\n");
        }
    }

    /**
     * Puts the youngest aside while a module of the library is made. What CPython allocates meanwhile, more than the engine,
     * has it collect what such a module leaves; a program never sees that.
     */
    public void setAside() {
        youngBefore = containers.count(0);
        containers.moveAll(0, Containers.ASIDE);
    }

    /** Collects what the module has left, and has the youngest be as they were. */
    public void restore() {
        int[] counts = {youngBefore, containers.count(1), containers.count(2)};
        if (!containers.isCollecting()) {
            containers.setCollecting(true);
            run(0);
            containers.setCollecting(false);
        }
        for (int generation = 0; generation <= OLDEST; generation++) {
            containers.setCount(generation, counts[generation]);
        }
        containers.moveAll(Containers.ASIDE, 0);
    }

    private int run(int generation) {
        if (generation < OLDEST) {
            containers.setCount(generation + 1, containers.count(generation + 1) + 1);
        }
        for (int i = 0; i <= generation; i++) {
            containers.setCount(i, 0);
        }
        for (int i = 0; i < generation; i++) {
            containers.moveAll(i, generation);
        }
        int old = Math.min(generation + 1, OLDEST);
        deduce(generation, Containers.UNREACHABLE);
        Untracking.tuples(containers, generation);
        if (generation < OLDEST) {
            if (generation == OLDEST - 1) {
                longLivedPending += containers.size(generation);
            }
            containers.moveAll(generation, old);
        } else {
            Untracking.dicts(containers, generation);
            longLivedPending = 0;
            longLivedTotal = containers.size(generation);
        }
        if ((debug & DEBUG_COLLECTABLE) != 0) {
            reportUnreachable();
        }
        int collected = clearWeakReferences(old);
        finalizeUnreachable();
        keepResurrected(old);
        collected += containers.size(Containers.UNREACHABLE);
        breakUp(old);
        if (generation == OLDEST) {
            containers.clearFreeLists();
        }
        return collected;
    }

    /**
     * Splits a list: what is held from outside it, directly or not, stays; the rest goes to another list, in order. What was
     * looked at too early, before something that holds it, comes to stand at the end.
     */
    private void deduce(int list, int rest) {
        PyObject[] objects = containers.compacted(list);
        int count = objects.length;
        rt.work(10L * count);
        int[] outside = new int[count];
        for (int i = 0; i < count; i++) {
            outside[i] = objects[i].refcount();
        }
        Visitor within = (child, field, index) -> {
            int at = containers.position(child, list);
            if (at >= 0) {
                outside[at]--;
            }
        };
        for (PyObject object : objects) {
            object.traverseAsCollector(within);
        }
        Scan scan = new Scan(objects, outside, list);
        scan.run();
        PyObject[] unreachable = scan.unreachable();
        containers.refill(list, scan.reachable, scan.reachableCount);
        if (rest == list) {
            throw new IllegalArgumentException("the rest goes elsewhere");
        }
        containers.refill(rest, unreachable, unreachable.length);
    }

    /** CPython's move_unreachable, with the queue in place of its linked lists. */
    private final class Scan {
        private static final byte NOT_SEEN = 0;
        private static final byte REACHABLE = 1;
        private static final byte SET_ASIDE = 2;

        private final PyObject[] objects;
        private final int[] outside;
        private final int list;
        private final byte[] states;
        private final int[] queue;
        private int queueEnd;
        private final PyObject[] reachable;
        private int reachableCount;
        private final Visitor reaching = (child, field, index) -> reach(child);

        Scan(PyObject[] objects, int[] outside, int list) {
            this.objects = objects;
            this.outside = outside;
            this.list = list;
            this.states = new byte[objects.length];
            this.queue = new int[2 * objects.length];
            this.reachable = new PyObject[objects.length];
        }

        void run() {
            for (int i = 0; i < objects.length; i++) {
                queue[queueEnd++] = i;
            }
            for (int next = 0; next < queueEnd; next++) {
                int at = queue[next];
                if (outside[at] > 0) {
                    states[at] = REACHABLE;
                    reachable[reachableCount++] = objects[at];
                    objects[at].traverseAsCollector(reaching);
                } else {
                    states[at] = SET_ASIDE;
                }
            }
        }

        private void reach(PyObject child) {
            int at = containers.position(child, list);
            if (at < 0) {
                return;
            }
            if (states[at] == SET_ASIDE) {
                states[at] = NOT_SEEN;
                outside[at] = 1;
                queue[queueEnd++] = at;
            } else if (outside[at] <= 0) {
                outside[at] = 1;
            }
        }

        PyObject[] unreachable() {
            PyObject[] found = new PyObject[objects.length - reachableCount];
            int count = 0;
            for (int i = 0; i < objects.length; i++) {
                if (states[i] == SET_ASIDE) {
                    found[count++] = objects[i];
                }
            }
            return found;
        }
    }

    /**
     * Clears the weak references to unreachable objects, then calls the callbacks of those that are reachable themselves.
     * How many of these went with their callback.
     */
    private int clearWeakReferences(int old) {
        List<PyWeakReference> told = new ArrayList<>();
        for (PyObject object : containers.compacted(Containers.UNREACHABLE)) {
            if (object instanceof PyWeakReference reference) {
                WeakReferences.unlink(rt, reference);
            }
            for (PyWeakReference reference : WeakReferences.of(rt, object)) {
                WeakReferences.unlink(rt, reference);
                if (reference.callback() != null && containers.position(reference, Containers.UNREACHABLE) < 0) {
                    rt.hold(reference.owned());
                    told.add(reference);
                }
            }
        }
        int gone = 0;
        for (PyWeakReference reference : told) {
            PyObject callback = reference.callback();
            if (callback != null) {
                // Held by the reference alone, as in CPython.
                WeakReferences.call(rt, reference, callback);
            }
            if (reference.refcount() > 1) {
                containers.move(reference, old);
            } else {
                gone++;
            }
            rt.forgetHeld(reference);
        }
        return gone;
    }

    /** Calls the finalizers, in order; what is freed meanwhile leaves the list by itself. */
    private void finalizeUnreachable() {
        for (PyObject object : containers.compacted(Containers.UNREACHABLE)) {
            Slots finalizer = object.type().slot(Slots.FINALIZE);
            boolean still = containers.position(object, Containers.UNREACHABLE) >= 0;
            if (finalizer == null || !still || object.extend().finalized) {
                continue;
            }
            object.extend().finalized = true;
            rt.hold(object.owned());
            rt.heap().finalizing(object);
            finalizer.finalizeObject(rt, object);
            rt.release(object);
        }
    }

    private void keepResurrected(int old) {
        PyObject[] before = containers.compacted(Containers.UNREACHABLE);
        if (before.length == 0) {
            return;
        }
        deduce(Containers.UNREACHABLE, SCRATCH);
        containers.moveAll(Containers.UNREACHABLE, old);
        containers.moveAll(SCRATCH, Containers.UNREACHABLE);
    }

    private static final int SCRATCH = Containers.SCRATCH;

    private void breakUp(int old) {
        PyList kept = (debug & DEBUG_SAVEALL) == 0 ? null : garbage;
        containers.setBreakingUp(true);
        for (PyObject object : containers.compacted(Containers.UNREACHABLE)) {
            if (containers.position(object, Containers.UNREACHABLE) < 0) {
                continue;
            }
            if (kept != null) {
                kept.append(rt, object.owned());
            } else {
                rt.hold(object.owned());
                rt.breakUp(object);
                rt.release(object);
            }
            if (containers.position(object, Containers.UNREACHABLE) >= 0) {
                containers.move(object, old);
            }
        }
        containers.setBreakingUp(false);
    }

    private void tell(String phase, int generation, int collected) {
        if (callbacks == null || callbacks.size() == 0) {
            return;
        }
        PyDict info = rt.hold(PyDict.of(rt));
        put(info, "generation", generation);
        put(info, "collected", collected);
        put(info, "uncollectable", 0);
        PyStr name = rt.hold(rt.string(phase));
        for (int i = 0; i < callbacks.size(); i++) {
            PyObject callback = rt.hold(callbacks.get(i).owned());
            Caught mark = Caught.mark(rt);
            try {
                rt.call(callback, name, info).decref(rt);
            } catch (PyException e) {
                mark.unwind(rt);
                rt.unraisable(e, callback);
            }
            rt.release(callback);
        }
        rt.release(name);
        rt.release(info);
    }

    private void put(PyDict info, String name, int value) {
        PyStr key = rt.hold(rt.string(name));
        PyObject number = rt.hold(rt.integer(value));
        info.set(rt, key, number);
        rt.release(number);
        rt.release(key);
    }
}
