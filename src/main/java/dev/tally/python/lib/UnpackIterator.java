package dev.tally.python.lib;

import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code struct.iter_unpack}: one tuple after another. It lets go of all at its end. CPython 3.13 Modules/_struct.c. */
final class UnpackIterator extends PyIterator {
    private static final PyType TYPE = PyType.builtin(
                    "_struct.unpack_iterator", Types.OBJECT, new IteratorSlots(IteratorSlots.Ability.HINT), 112)
            .sealed();

    private @Nullable PyStruct struct;
    private @Nullable PyBytes buffer;
    private int place;

    private UnpackIterator(PyStruct struct, PyBytes buffer) {
        super(TYPE);
        this.struct = struct;
        this.buffer = buffer;
        struct.incref();
        buffer.incref();
    }

    static UnpackIterator of(Runtime rt, PyStruct struct, PyBytes buffer) {
        UnpackIterator made = new UnpackIterator(struct, buffer);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyStruct by = struct;
        PyBytes from = buffer;
        if (by == null || from == null) {
            return null;
        }
        if (place >= from.size()) {
            clear(rt);
            return null;
        }
        PyObject values = by.values(rt, from.value(), place);
        place += by.format().size();
        return values;
    }

    @Override
    public long lengthHint(Runtime rt) {
        return struct == null || buffer == null
                ? 0
                : (buffer.size() - place) / struct.format().size();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (struct != null) {
            visitor.visit(struct, "struct", 0);
        }
        if (buffer != null) {
            visitor.visit(buffer, "buffer", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldStruct = struct;
        PyObject oldBuffer = buffer;
        struct = null;
        buffer = null;
        decref(rt, oldStruct);
        decref(rt, oldBuffer);
    }
}
