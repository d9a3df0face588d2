package dev.tally.python.lib;

import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/**
 * An iterator of {@code itertools}. Its parts are owned and may be null: let go of as soon as CPython does.
 * CPython 3.13 Modules/itertoolsmodule.c.
 */
abstract class Itertool extends PyIterator {
    Itertool(PyType type) {
        super(type);
    }

    /** The next item, or null. A StopIteration that it raises ends the iteration too. */
    abstract @Nullable PyObject step(Runtime rt);

    @Override
    public final @Nullable PyObject next(Runtime rt) {
        int held = rt.heldCount();
        int depth = rt.nativeDepth();
        try {
            return step(rt);
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ITERATION)) {
                throw e;
            }
            new Caught(held, depth).drop(rt);
            return null;
        }
    }

    /** Tells the heap of a new iterator. */
    static <T extends Itertool> T made(Runtime rt, T iterator) {
        rt.heap().allocatedContainer(iterator);
        return iterator;
    }

    /** Calls a function with an item, which is on top of the native stack: whether the result is true. */
    static boolean holds(Runtime rt, PyObject predicate, PyObject item) {
        PyObject result = rt.hold(rt.call(predicate, item));
        boolean truth = dev.tally.python.object.Abstract.truth(rt, result);
        rt.release(result);
        return truth;
    }
}
