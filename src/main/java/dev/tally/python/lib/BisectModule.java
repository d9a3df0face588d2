package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Items;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** {@code _bisect}: places in sorted sequences. CPython 3.13 Modules/_bisectmodule.c. */
final class BisectModule {
    private static final String PARAMETERS = "a, x, lo=, hi=, *, key=";
    private static final PyStr INSERT = PyStr.immortalOf("insert");

    private BisectModule() {}

    static void fill(Interpreter vm, ModuleBuilder bisect) {
        define(bisect, "bisect_right", true);
        define(bisect, "bisect", true);
        define(bisect, "bisect_left", false);
        defineInsertion(bisect, "insort_right", true);
        defineInsertion(bisect, "insort", true);
        defineInsertion(bisect, "insort_left", false);
    }

    private static void define(ModuleBuilder bisect, String name, boolean right) {
        Signature signature = Signature.of(name, PARAMETERS);
        bisect.functionN(name, (rt, self, args) -> {
            PyObject[] bound = signature.bind(rt, args);
            return rt.integer(place(rt, bound, bound[1], right));
        });
    }

    private static void defineInsertion(ModuleBuilder bisect, String name, boolean right) {
        Signature signature = Signature.of(name, PARAMETERS);
        bisect.functionN(name, (rt, self, args) -> insert(rt, signature.bind(rt, args), right));
    }

    private static @Nullable PyObject key(@Nullable PyObject[] bound) {
        return bound[4] == Runtime.none() ? null : bound[4];
    }

    private static PyObject insert(Runtime rt, @Nullable PyObject[] bound, boolean right) {
        PyObject item = bound[1];
        PyObject function = key(bound);
        PyObject wanted = function == null ? item : rt.hold(rt.call(function, item));
        long place = place(rt, bound, wanted, right);
        if (wanted != item || function != null) {
            rt.release(wanted);
        }
        if (bound[0] instanceof PyList list && list.type() == Types.LIST) {
            list.insert(rt, (int) Math.min(place, list.size()), item.owned());
            return Runtime.none();
        }
        PyObject method = rt.hold(Attributes.get(rt, bound[0], INSERT));
        PyObject number = rt.hold(rt.integer(place));
        rt.call(method, Args.of(number, item)).decref(rt);
        rt.release(number);
        rt.release(method);
        return Runtime.none();
    }

    private static long place(Runtime rt, @Nullable PyObject[] bound, PyObject wanted, boolean right) {
        PyObject sequence = bound[0];
        long low = bound[2] == null ? 0 : Numbers.exactIndex(rt, bound[2]);
        long high = Arguments.sizeOrNone(rt, bound[3], -1);
        if (low < 0) {
            throw rt.valueError("lo must be non-negative");
        }
        if (high == -1) {
            if (sequence instanceof PyDict) {
                throw rt.typeError(sequence.type().name() + " is not a sequence");
            }
            high = Items.length(rt, sequence);
        }
        PyObject function = key(bound);
        while (low < high) {
            long middle = low + high >>> 1;
            boolean below = goesBelow(rt, item(rt, sequence, middle), function, wanted, right);
            if (below) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static PyObject item(Runtime rt, PyObject sequence, long index) {
        if (!sequence.type().has(Slots.SUBSCRIPT) && !sequence.type().has(Slots.ITEM)) {
            throw rt.typeError("'" + sequence.type().name() + "' object does not support indexing");
        }
        PyObject number = rt.hold(rt.integer(index));
        PyObject item = Items.get(rt, sequence, number);
        rt.release(number);
        return item;
    }

    /** Whether what is wanted belongs before an item, whose reference is taken over. */
    private static boolean goesBelow(
            Runtime rt, PyObject item, @Nullable PyObject function, PyObject wanted, boolean right) {
        rt.hold(item);
        PyObject compared = item;
        if (function != null) {
            compared = rt.call(function, item);
            rt.release(item);
            rt.hold(compared);
        }
        boolean below = right
                ? Abstract.compareBool(rt, wanted, compared, Slots.LT)
                : !Abstract.compareBool(rt, compared, wanted, Slots.LT);
        rt.release(compared);
        return below;
    }
}
