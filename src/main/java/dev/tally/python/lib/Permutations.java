package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;

/** {@code itertools.permutations} */
final class Permutations extends Combinatoric {
    static final PyType TYPE = ItertoolSlots.type("permutations", 64, Permutations::make);
    private static final Signature NEW = Signature.of("permutations", "iterable, r=");

    private final int[] indices;
    private final int[] cycles;

    private Permutations(PyType type, PyTuple pool, int length) {
        super(type, pool, length > pool.size());
        int n = pool.size();
        this.indices = new int[n];
        this.cycles = new int[length];
        for (int i = 0; i < n; i++) {
            indices[i] = i;
        }
        for (int i = 0; i < length; i++) {
            cycles[i] = n - i;
        }
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        PyTuple pool = rt.hold(Iteration.toTuple(rt, bound[0]));
        long length = pool.size();
        if (bound[1] != null && bound[1] != Singletons.NONE) {
            if (!(bound[1] instanceof PyInt)) {
                throw rt.typeError("Expected int as r");
            }
            length = Numbers.exactIndex(rt, bound[1]);
            if (length < 0) {
                throw rt.valueError("r must be non-negative");
            }
        }
        rt.heap().reserve(Math.min(length, Long.MAX_VALUE / 16) * 12);
        return made(rt, new Permutations(type, rt.take(pool), (int) length));
    }

    @Override
    PyObject[] first(PyTuple pool) {
        PyObject[] items = new PyObject[cycles.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = pool.get(indices[i]);
        }
        return items;
    }

    @Override
    boolean advance(Runtime rt, PyTuple pool, PyTuple changed) {
        int n = indices.length;
        for (int i = cycles.length - 1; i >= 0; i--) {
            cycles[i]--;
            if (cycles[i] > 0) {
                int other = n - cycles[i];
                int index = indices[i];
                indices[i] = indices[other];
                indices[other] = index;
                for (int k = i; k < cycles.length; k++) {
                    put(rt, changed, k, pool.get(indices[k]));
                }
                return true;
            }
            int index = indices[i];
            System.arraycopy(indices, i + 1, indices, i, n - 1 - i);
            indices[n - 1] = index;
            cycles[i] = n - i;
        }
        return false;
    }
}
