package dev.tally.python.lib;

import dev.tally.python.object.Exporter;
import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.Lent;
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

    /** What has the bytes, which it may not move as long as this looks at them. */
    private @Nullable PyObject buffer;

    private final Lent bytes;
    private int place;

    private UnpackIterator(PyStruct struct, PyObject buffer, Lent bytes) {
        super(TYPE);
        this.bytes = bytes;
        this.struct = struct;
        this.buffer = buffer;
        struct.incref();
        buffer.incref();
        Exporter.lock(buffer);
    }

    static UnpackIterator of(Runtime rt, PyStruct struct, PyObject buffer, Lent bytes) {
        UnpackIterator made = new UnpackIterator(struct, buffer, bytes);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyStruct by = struct;
        if (by == null) {
            return null;
        }
        if (place >= bytes.count()) {
            clear(rt);
            return null;
        }
        PyObject values = by.values(rt, bytes.bytes(), bytes.start() + place);
        place += by.format().size();
        return values;
    }

    @Override
    public long lengthHint(Runtime rt) {
        return struct == null ? 0 : (bytes.count() - place) / struct.format().size();
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
        if (oldBuffer != null) {
            Exporter.unlock(oldBuffer);
        }
        decref(rt, oldStruct);
        decref(rt, oldBuffer);
    }
}
