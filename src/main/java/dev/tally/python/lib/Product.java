package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyZip;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/** {@code itertools.product} */
final class Product extends Combinatoric {
    static final PyType TYPE = ItertoolSlots.type("product", 48, Product::make);

    private final int[] indices;

    private Product(PyType type, PyTuple pools) {
        super(type, pools, false);
        this.indices = new int[pools.size()];
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        long repeat = 1;
        PyObject given = args.keyword("repeat");
        if (args.keywordCount() > 1) {
            throw rt.typeError("product() takes at most 1 keyword argument (" + args.keywordCount() + " given)");
        }
        if (args.keywordCount() == 1 && given == null) {
            throw rt.typeError("product() got an unexpected keyword argument '"
                    + args.keywordName(0).value() + "'");
        }
        if (given != null) {
            repeat = Numbers.exactIndex(rt, given);
            if (repeat < 0) {
                throw rt.valueError("repeat argument cannot be negative");
            }
        }
        int count = repeat == 0 ? 0 : args.positional();
        rt.heap().reserve(Math.min(repeat, Long.MAX_VALUE / 1024) * Math.min(count, 100) * 12);
        PyTuple pools = rt.hold(PyZip.nones(rt, (int) (count * repeat)));
        for (int i = 0; i < pools.size(); i++) {
            PyObject pool = i < count
                    ? Iteration.toTuple(rt, args.get(i))
                    : pools.get(i - count).owned();
            pools.replace(i, pool);
        }
        return made(rt, new Product(type, rt.take(pools)));
    }

    @Override
    PyObject @Nullable [] first(PyTuple pools) {
        PyObject[] items = new PyObject[indices.length];
        for (int i = 0; i < items.length; i++) {
            PyTuple pool = (PyTuple) pools.get(i);
            if (pool.size() == 0) {
                return null;
            }
            items[i] = pool.get(0);
        }
        return items;
    }

    @Override
    boolean advance(Runtime rt, PyTuple pools, PyTuple changed) {
        for (int i = indices.length - 1; i >= 0; i--) {
            PyTuple pool = (PyTuple) pools.get(i);
            indices[i]++;
            if (indices[i] < pool.size()) {
                put(rt, changed, i, pool.get(indices[i]));
                return true;
            }
            indices[i] = 0;
            put(rt, changed, i, pool.get(0));
        }
        return false;
    }
}
