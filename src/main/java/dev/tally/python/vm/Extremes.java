package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code max()} and {@code min()}. CPython 3.13 Python/bltinmodule.c, min_max. */
final class Extremes {
    private Extremes() {}

    static PyObject find(Runtime rt, Args args, String name, int operator) {
        if (args.positional() == 0) {
            throw rt.typeError(name + " expected at least 1 argument, got 0");
        }
        PyObject key = null;
        PyObject fallback = null;
        for (int i = 0; i < args.keywordCount(); i++) {
            String keyword = args.keywordName(i).value();
            switch (keyword) {
                case "key" -> key = args.keywordValue(i) == Singletons.NONE ? null : args.keywordValue(i);
                case "default" -> fallback = args.keywordValue(i);
                default -> throw Signature.unexpected(rt, name, keyword, List.of("key", "default"));
            }
        }
        int count = args.positional();
        if (count > 1 && fallback != null) {
            throw rt.typeError("Cannot specify a default for " + name + "() with multiple positional arguments");
        }
        PyObject iterator = count == 1 ? rt.hold(Iteration.iter(rt, args.get(0))) : null;
        PyObject best = best(rt, args, iterator, key, operator);
        if (best == null && fallback == null) {
            throw rt.valueError(name + "() iterable argument is empty");
        }
        PyObject result = best == null ? fallback.owned() : best;
        if (iterator != null) {
            rt.release(iterator);
        }
        return result;
    }

    /** The next of the items: the iterator's or, where there is none, the argument at a place. A new reference, or null. */
    private static @Nullable PyObject next(Runtime rt, Args args, @Nullable PyObject iterator, int place) {
        if (iterator != null) {
            return Iteration.next(rt, iterator);
        }
        return place < args.positional() ? args.get(place).owned() : null;
    }

    /**
     * The best item, a new reference, or null where there is none. The best and its key stay on the native stack, in this
     * order.
     */
    private static @Nullable PyObject best(
            Runtime rt, Args args, @Nullable PyObject iterator, @Nullable PyObject key, int operator) {
        PyObject best = null;
        PyObject bestValue = null;
        int place = 0;
        for (PyObject item = next(rt, args, iterator, place++);
                item != null;
                item = next(rt, args, iterator, place++)) {
            rt.hold(item);
            PyObject value = rt.hold(key == null ? item.owned() : rt.call(key, item));
            boolean better = best == null;
            if (!better) {
                PyObject result = rt.hold(Abstract.compare(rt, value, bestValue, operator));
                better = Abstract.truth(rt, result);
                rt.release(result);
            }
            rt.take(value);
            rt.take(item);
            if (better) {
                if (best != null) {
                    rt.release(bestValue);
                    rt.release(best);
                }
                best = rt.hold(item);
                bestValue = rt.hold(value);
            } else {
                value.decref(rt);
                item.decref(rt);
            }
        }
        if (best != null) {
            rt.release(bestValue);
            rt.take(best);
        }
        return best;
    }
}
