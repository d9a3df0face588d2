package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
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
        PyObject several = count == 1 ? null : rt.hold(all(rt, args));
        PyObject source = several == null ? args.get(0) : several;
        PyObject iterator = rt.hold(Iteration.iter(rt, source));
        PyObject best = best(rt, iterator, key, operator);
        if (best == null && fallback == null) {
            throw rt.valueError(name + "() iterable argument is empty");
        }
        PyObject result = best == null ? fallback.owned() : best;
        rt.release(iterator);
        if (several != null) {
            rt.release(several);
        }
        return result;
    }

    private static PyObject all(Runtime rt, Args args) {
        PyObject[] items = new PyObject[args.positional()];
        for (int i = 0; i < items.length; i++) {
            items[i] = args.get(i).owned();
        }
        return PyTuple.of(rt, items);
    }

    /** The best item, a new reference, or null where there is none. The best and its key stay on the native stack, in this order. */
    private static @Nullable PyObject best(Runtime rt, PyObject iterator, @Nullable PyObject key, int operator) {
        PyObject best = null;
        PyObject bestValue = null;
        for (; ; ) {
            PyObject item = Iteration.next(rt, iterator);
            if (item == null) {
                break;
            }
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
