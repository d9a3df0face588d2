package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.vm.Interpreter;

/** {@code _heapq}: heaps in lists. CPython 3.13 Modules/_heapqmodule.c. */
final class HeapqModule {
    private HeapqModule() {}

    static void fill(Interpreter vm, ModuleBuilder heapq) {
        heapq.functionN("heappush", HeapqModule::push)
                .functionN("heappushpop", HeapqModule::pushPop)
                .function1("heappop", (rt, self, heap) -> pop(rt, list(rt, heap, "heappop", false), false))
                .functionN("heapreplace", (rt, self, args) -> replace(rt, args, "heapreplace", false))
                .function1("heapify", (rt, self, heap) -> heapify(rt, list(rt, heap, "heapify", false), false))
                .function1("_heappop_max", (rt, self, heap) -> pop(rt, list(rt, heap, "_heappop_max", false), true))
                .function1("_heapify_max", (rt, self, heap) -> heapify(rt, list(rt, heap, "_heapify_max", false), true))
                .functionN("_heapreplace_max", (rt, self, args) -> replace(rt, args, "_heapreplace_max", true));
    }

    private static PyList list(Runtime rt, PyObject heap, String function, boolean first) {
        if (heap instanceof PyList list) {
            return list;
        }
        throw rt.typeError(
                function + "() argument " + (first ? "1 " : "") + "must be list, not " + Arguments.shortName(rt, heap));
    }

    /** Whether the item at one place goes above that at another. */
    private static boolean above(Runtime rt, PyList heap, PyObject a, PyObject b, boolean max) {
        int size = heap.size();
        rt.hold(a.owned());
        rt.hold(b.owned());
        boolean result = max ? Abstract.compareBool(rt, b, a, Slots.LT) : Abstract.compareBool(rt, a, b, Slots.LT);
        rt.release(b);
        rt.release(a);
        if (heap.size() != size) {
            throw rt.raise(Exceptions.RUNTIME_ERROR, "list changed size during iteration");
        }
        return result;
    }

    private static void swap(PyList heap, int a, int b) {
        PyObject item = heap.get(a);
        heap.replace(a, heap.replace(b, item));
    }

    /** Moves an item up to its place, at most to {@code start}: {@code siftdown}, as CPython says. */
    private static void rise(Runtime rt, PyList heap, int start, int from, boolean max) {
        if (from >= heap.size()) {
            throw rt.raise(Exceptions.INDEX_ERROR, "index out of range");
        }
        int at = from;
        while (at > start) {
            int parent = at - 1 >> 1;
            if (!above(rt, heap, heap.get(at), heap.get(parent), max)) {
                break;
            }
            swap(heap, at, parent);
            at = parent;
        }
    }

    /** Moves an item down to a leaf, then up to its place. */
    private static void sink(Runtime rt, PyList heap, int start, boolean max) {
        int end = heap.size();
        if (start >= end) {
            throw rt.raise(Exceptions.INDEX_ERROR, "index out of range");
        }
        int at = start;
        while (at < end >> 1) {
            int child = 2 * at + 1;
            if (child + 1 < end && !above(rt, heap, heap.get(child), heap.get(child + 1), max)) {
                child++;
            }
            swap(heap, child, at);
            at = child;
        }
        rise(rt, heap, start, at, max);
    }

    private static PyObject push(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_heapq.heappush", 2, 2);
        PyList heap = list(rt, args.get(0), "heappush", true);
        heap.append(rt, args.get(1).owned());
        rise(rt, heap, 0, heap.size() - 1, false);
        return Runtime.none();
    }

    private static PyObject pop(Runtime rt, PyList heap, boolean max) {
        int size = heap.size();
        if (size == 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "index out of range");
        }
        PyObject last = heap.take(rt, size - 1);
        if (size == 1) {
            return last;
        }
        PyObject least = heap.replace(0, last);
        rt.hold(least);
        sink(rt, heap, 0, max);
        return rt.take(least);
    }

    private static PyObject replace(Runtime rt, Args args, String function, boolean max) {
        Arguments.positional(rt, args, "_heapq." + function, 2, 2);
        PyList heap = list(rt, args.get(0), function, true);
        if (heap.size() == 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "index out of range");
        }
        return exchange(rt, heap, args.get(1), max);
    }

    private static PyObject exchange(Runtime rt, PyList heap, PyObject item, boolean max) {
        PyObject least = rt.hold(heap.replace(0, item.owned()));
        sink(rt, heap, 0, max);
        return rt.take(least);
    }

    private static PyObject pushPop(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_heapq.heappushpop", 2, 2);
        PyList heap = list(rt, args.get(0), "heappushpop", true);
        PyObject item = args.get(1);
        if (heap.size() == 0) {
            return item.owned();
        }
        // Only the least item is held while the two are compared.
        PyObject least = rt.hold(heap.get(0).owned());
        boolean below = Abstract.compareBool(rt, least, item, Slots.LT);
        rt.release(least);
        if (!below) {
            return item.owned();
        }
        if (heap.size() == 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "index out of range");
        }
        return exchange(rt, heap, item, false);
    }

    private static PyObject heapify(Runtime rt, PyList heap, boolean max) {
        for (int i = heap.size() / 2 - 1; i >= 0; i--) {
            sink(rt, heap, i, max);
        }
        return Runtime.none();
    }
}
