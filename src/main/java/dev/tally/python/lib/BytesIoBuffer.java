package dev.tally.python.lib;

import dev.tally.python.object.CType;
import dev.tally.python.object.Exporter;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** What stands between a view and the {@link BytesIo} that lends it its bytes. CPython 3.13 Modules/_io/bytesio.c. */
final class BytesIoBuffer extends PyObject implements Exporter {
    private static final PyType TYPE = PyType.builtin("_io._BytesIOBuffer", Types.OBJECT, new Behaviour(), 24)
            .sealed();

    private final Runtime rt;
    private @Nullable BytesIo source;

    private BytesIoBuffer(Runtime rt, BytesIo source) {
        super(TYPE);
        this.rt = rt;
        this.source = source;
        source.incref();
    }

    static BytesIoBuffer of(Runtime rt, BytesIo source) {
        BytesIoBuffer made = new BytesIoBuffer(rt, source);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public byte[] bytes() {
        return source == null ? new byte[0] : source.lent();
    }

    @Override
    public int byteCount() {
        return source == null ? 0 : source.size();
    }

    @Override
    public CType itemType() {
        return CType.UNSIGNED_CHAR;
    }

    @Override
    public void lock() {
        if (source != null) {
            source.lock(rt);
        }
    }

    @Override
    public void unlock() {
        if (source != null) {
            source.unlock();
        }
    }

    @Override
    public void traverse(Visitor visitor) {
        if (source != null) {
            visitor.visit(source, "source", 0);
        }
    }

    @Override
    public void clear(Runtime ending) {
        PyObject old = source;
        source = null;
        decref(ending, old);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }
    }
}
