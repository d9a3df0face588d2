package dev.tally.python.lib;

import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.IteratorSlots.Ability;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.SequenceIterators;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** Iterating over an array, which it holds until there is no more. CPython 3.13 Modules/arraymodule.c. */
final class ArrayIterator extends SequenceIterators.Over<PyArray> {
    private static final PyType TYPE = PyType.builtin(
                    "array.arrayiterator", Types.OBJECT, new IteratorSlots(Ability.REDUCE, Ability.SET_STATE), 32)
            .sealed();

    private ArrayIterator(PyArray array) {
        super(TYPE, array);
    }

    static ArrayIterator over(Runtime rt, PyArray array) {
        ArrayIterator made = new ArrayIterator(array);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyArray array = sequence;
        if (array == null) {
            return null;
        }
        return index < array.size() ? array.get(rt, index++) : exhausted(rt);
    }

    @Override
    protected void moveTo(Runtime rt, PyArray array, PyObject place) {
        index = (int) place(rt, place, 0, array.size());
    }
}
