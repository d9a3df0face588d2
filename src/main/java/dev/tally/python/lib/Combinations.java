package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;

/** {@code combinations} and {@code combinations_with_replacement} of {@code itertools} */
final class Combinations extends Combinatoric {
    static final PyType TYPE =
            ItertoolSlots.type("combinations", 56, (rt, type, args) -> make(rt, type, args, "combinations", false));
    static final PyType WITH_REPLACEMENT = ItertoolSlots.type(
            "combinations_with_replacement",
            56,
            (rt, type, args) -> make(rt, type, args, "combinations_with_replacement", true));

    private final int[] indices;
    private final boolean replacement;

    private Combinations(PyType type, PyTuple pool, int length, boolean replacement) {
        super(type, pool, replacement ? pool.size() == 0 && length > 0 : length > pool.size());
        this.replacement = replacement;
        this.indices = new int[length];
        for (int i = 0; i < length && !replacement; i++) {
            indices[i] = i;
        }
    }

    private static PyObject make(Runtime rt, PyType type, Args args, String name, boolean replacement) {
        PyObject[] bound = Signature.of(name, "iterable, r").bind(rt, args);
        long length = Numbers.exactIndex(rt, bound[1]);
        PyTuple pool = rt.hold(Iteration.toTuple(rt, bound[0]));
        if (length < 0) {
            throw rt.valueError("r must be non-negative");
        }
        rt.heap().reserve(Math.min(length, Long.MAX_VALUE / 16) * 12);
        return made(rt, new Combinations(type, rt.take(pool), (int) length, replacement));
    }

    @Override
    PyObject[] first(PyTuple pool) {
        PyObject[] items = new PyObject[indices.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = pool.get(indices[i]);
        }
        return items;
    }

    @Override
    boolean advance(Runtime rt, PyTuple pool, PyTuple changed) {
        int n = pool.size();
        int length = indices.length;
        int i = length - 1;
        while (i >= 0 && indices[i] == (replacement ? n - 1 : i + n - length)) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        indices[i]++;
        for (int j = i; j < length; j++) {
            if (j > i) {
                indices[j] = indices[j - 1] + (replacement ? 0 : 1);
            }
            put(rt, changed, j, pool.get(indices[j]));
        }
        return true;
    }
}
