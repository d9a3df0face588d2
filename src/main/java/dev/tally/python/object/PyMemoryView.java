package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code memoryview} of bytes in one dimension, format {@code B}. CPython 3.13 Objects/memoryobject.c. */
public final class PyMemoryView extends PyObject {
    /** What views of the same buffer share: it holds the object, and forbids a bytearray to be resized. */
    private static final class ManagedBuffer extends PyObject {
        private static final PyType TYPE = IteratorTypes.type("managedbuffer", new BufferSlots(), 128);
        private @Nullable PyObject base;

        ManagedBuffer(PyObject base) {
            super(TYPE);
            this.base = base.owned();
            if (base instanceof PyByteArray array) {
                array.exports++;
            }
        }

        @Override
        public void traverse(Visitor visitor) {
            if (base != null) {
                visitor.visit(base, "obj", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            PyObject old = base;
            base = null;
            if (old instanceof PyByteArray array) {
                array.exports--;
            }
            decref(rt, old);
        }
    }

    private static final class BufferSlots extends Slots {
        @Override
        public long mask() {
            return 0;
        }
    }

    private @Nullable ManagedBuffer buffer;
    private final int start;
    private final long step;
    private final int length;
    private final boolean readOnly;

    private PyMemoryView(ManagedBuffer buffer, int start, long step, int length, boolean readOnly) {
        super(Types.MEMORYVIEW);
        this.buffer = buffer;
        this.start = start;
        this.step = step;
        this.length = length;
        this.readOnly = readOnly;
    }

    /** A view of bytes, a bytearray, or of what another view looks at. */
    static PyMemoryView of(Runtime rt, PyObject object) {
        if (object instanceof PyMemoryView other) {
            return other.part(rt, 0, 1, other.length, other.readOnly);
        }
        int length = object instanceof PyByteArray array ? array.size() : ((PyBytes) object).size();
        ManagedBuffer buffer = new ManagedBuffer(object);
        rt.heap().allocatedContainer(buffer);
        return made(rt, new PyMemoryView(buffer, 0, 1, length, object instanceof PyBytes));
    }

    /** A view of every so many of the bytes of this one. */
    PyMemoryView part(Runtime rt, int from, long by, int count, boolean onlyRead) {
        ManagedBuffer shared = buffer(rt);
        shared.incref();
        return made(rt, new PyMemoryView(shared, (int) (start + from * step), step * by, count, onlyRead));
    }

    private static PyMemoryView made(Runtime rt, PyMemoryView view) {
        rt.heap().allocatedContainer(view);
        return view;
    }

    private ManagedBuffer buffer(Runtime rt) {
        if (buffer == null) {
            throw rt.valueError("operation forbidden on released memoryview object");
        }
        return buffer;
    }

    /** ValueError once the view was released. */
    void check(Runtime rt) {
        buffer(rt);
    }

    boolean isReleased() {
        return buffer == null;
    }

    int length() {
        return length;
    }

    long step() {
        return step;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** What is looked at, borrowed. */
    PyObject base(Runtime rt) {
        PyObject base = buffer(rt).base;
        return base == null ? Singletons.NONE : base;
    }

    private int position(int index) {
        return (int) (start + index * step);
    }

    PyObject item(Runtime rt, int index) {
        return rt.integer(byteAt(base(rt), position(index)) & 0xff);
    }

    private static byte byteAt(PyObject base, int position) {
        return base instanceof PyByteArray array ? array.get(position) : ((PyBytes) base).value()[position];
    }

    void set(Runtime rt, int index, byte value) {
        ((PyByteArray) base(rt)).set(position(index), value);
    }

    byte[] toBytes() {
        byte[] bytes = new byte[length];
        PyObject base = buffer == null ? null : buffer.base;
        for (int i = 0; i < length && base != null; i++) {
            bytes[i] = byteAt(base, position(i));
        }
        return bytes;
    }

    /** Lets go of the buffer; the view can no longer be used. */
    void releaseBuffer(Runtime rt) {
        PyObject old = buffer;
        buffer = null;
        decref(rt, old);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (buffer != null) {
            visitor.visit(buffer, "buffer", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        releaseBuffer(rt);
    }

    @Override
    public long sizeInBytes() {
        return 168;
    }
}
