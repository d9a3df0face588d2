package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import org.jspecify.annotations.Nullable;

/** Looking for items of a deque, and comparing deques, while {@code __eq__} may change them. */
final class DequeSearch {
    private DequeSearch() {}

    /** The index of the first item from a place on that equals the wanted one, or -1. */
    static int find(Runtime rt, Deque deque, PyObject wanted, long from, long to, String mutated) {
        long state = deque.state();
        for (int i = (int) from; i < to && i < deque.size(); i++) {
            PyObject item = rt.hold(deque.get(i).owned());
            boolean equal = Abstract.equal(rt, item, wanted);
            rt.release(item);
            rt.work(1);
            if (equal) {
                return i;
            }
            if (deque.state() != state) {
                throw rt.raise(Exceptions.RUNTIME_ERROR, mutated);
            }
        }
        return -1;
    }

    static PyObject count(Runtime rt, PyObject self, PyObject wanted) {
        Deque deque = (Deque) self;
        long found = 0;
        int at = -1;
        do {
            at = find(rt, deque, wanted, at + 1, Long.MAX_VALUE, "deque mutated during iteration");
            found += at >= 0 ? 1 : 0;
        } while (at >= 0);
        return rt.integer(found);
    }

    static PyObject index(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "deque.index", 1, 3);
        Deque deque = (Deque) self;
        long start = bound(rt, args, 1, deque.size(), 0);
        long stop = bound(rt, args, 2, deque.size(), Long.MAX_VALUE);
        int at = find(rt, deque, args.get(0), start, stop, "deque mutated during iteration");
        if (at < 0) {
            throw missing(rt, args.get(0));
        }
        return rt.integer(at);
    }

    private static PyException missing(Runtime rt, PyObject wanted) {
        PyStr shown = rt.hold(Abstract.repr(rt, wanted));
        PyException missing = rt.valueError(shown.value() + " is not in deque");
        rt.release(shown);
        return missing;
    }

    private static long bound(Runtime rt, Args args, int which, int size, long otherwise) {
        PyObject given = args.orNull(which);
        if (given == null) {
            return otherwise;
        }
        if (!given.type().has(Slots.INDEX)) {
            throw rt.typeError("slice indices must be integers or have an __index__ method");
        }
        long value = Numbers.clippedIndex(rt, given);
        return Math.min(size, value < 0 ? Math.max(0, value + size) : value);
    }

    static PyObject remove(Runtime rt, PyObject self, PyObject wanted) {
        Deque deque = (Deque) self;
        int size = deque.size();
        for (int i = 0; i < size; i++) {
            PyObject item = rt.hold(deque.get(i).owned());
            boolean equal = Abstract.equal(rt, item, wanted);
            rt.release(item);
            rt.work(1);
            if (deque.size() != size) {
                throw rt.raise(Exceptions.INDEX_ERROR, "deque mutated during remove().");
            }
            if (equal) {
                delete(rt, deque, i).decref(rt);
                return Runtime.none();
            }
        }
        throw missing(rt, wanted);
    }

    /** {@code deque_del_item}: takes an item out, which the caller then owns. */
    static PyObject delete(Runtime rt, Deque deque, int index) {
        deque.rotate(rt, -index);
        PyObject item = deque.popLeft();
        rt.hold(item);
        deque.rotate(rt, index);
        return rt.take(item);
    }

    static PyObject compare(Runtime rt, Deque a, Deque b, int operator) {
        if (a.size() != b.size() && (operator == Slots.EQ || operator == Slots.NE)) {
            return Runtime.bool(operator == Slots.NE);
        }
        PyObject first = rt.hold(DequeIterator.of(rt, a, false));
        PyObject second = rt.hold(DequeIterator.of(rt, b, false));
        PyObject result = decided(rt, (DequeIterator) first, (DequeIterator) second, operator);
        if (result == null) {
            result = Runtime.bool(Slots.compareSizes(a.size(), b.size(), operator));
        }
        rt.release(second);
        rt.release(first);
        return result;
    }

    /** What the first two items that differ say, or null where one deque begins like the other. */
    private static @Nullable PyObject decided(Runtime rt, DequeIterator first, DequeIterator second, int operator) {
        while (true) {
            PyObject x = first.next(rt);
            if (x == null) {
                return null;
            }
            rt.hold(x);
            PyObject y = second.next(rt);
            if (y == null) {
                rt.release(x);
                return null;
            }
            rt.hold(y);
            rt.work(1);
            PyObject result = null;
            if (!Abstract.equal(rt, x, y)) {
                result = operator == Slots.EQ || operator == Slots.NE
                        ? Runtime.bool(operator == Slots.NE)
                        : Abstract.compare(rt, x, y, operator);
            }
            rt.release(y);
            rt.release(x);
            if (result != null) {
                return result;
            }
        }
    }
}
