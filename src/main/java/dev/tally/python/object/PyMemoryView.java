package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code memoryview} in one dimension. CPython 3.13 Objects/memoryobject.c. */
public final class PyMemoryView extends PyObject {
    /** What views of the same buffer share: it holds the object, and forbids it to be resized. */
    private static final class ManagedBuffer extends PyObject {
        private static final PyType TYPE = IteratorTypes.type("managedbuffer", new BufferSlots(), 128);
        private @Nullable PyObject base;

        ManagedBuffer(PyObject base) {
            super(TYPE);
            this.base = base.owned();
            Exporter.lock(base);
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
            if (old != null) {
                Exporter.unlock(old);
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
    private final CType itemType;

    /** The byte where the first item starts, and how many bytes lie between the starts of two. */
    private final int start;

    private final long step;

    /** In items. */
    private final int length;

    private final boolean readOnly;

    private PyMemoryView(ManagedBuffer buffer, CType itemType, int start, long step, int length, boolean readOnly) {
        super(Types.MEMORYVIEW);
        this.buffer = buffer;
        this.itemType = itemType;
        this.start = start;
        this.step = step;
        this.length = length;
        this.readOnly = readOnly;
    }

    /** A view of bytes, of what an exporter lends, or of what another view looks at. */
    static PyMemoryView of(Runtime rt, PyObject object) {
        if (object instanceof PyMemoryView other) {
            return other.part(rt, 0, 1, other.length, other.readOnly);
        }
        boolean readOnly = object instanceof PyBytes;
        CType type = BytesLike.itemType(object);
        int bytes = object instanceof Exporter lender ? lender.byteCount() : ((PyBytes) object).size();
        ManagedBuffer buffer = new ManagedBuffer(object);
        rt.heap().allocatedContainer(buffer);
        return made(rt, new PyMemoryView(buffer, type, 0, type.size(), bytes / type.size(), readOnly));
    }

    /** A view of every so many of the items of this one. */
    PyMemoryView part(Runtime rt, int from, long by, int count, boolean onlyRead) {
        return made(rt, new PyMemoryView(shared(rt), itemType, position(from), step * by, count, onlyRead));
    }

    /** A view of the same bytes, which are contiguous, as items of another type. */
    PyMemoryView cast(Runtime rt, CType type) {
        return made(rt, new PyMemoryView(shared(rt), type, start, type.size(), byteCount() / type.size(), readOnly));
    }

    private ManagedBuffer shared(Runtime rt) {
        ManagedBuffer shared = buffer(rt);
        shared.incref();
        return shared;
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

    CType itemType() {
        return itemType;
    }

    int length() {
        return length;
    }

    int byteCount() {
        return length * itemType.size();
    }

    boolean isContiguous() {
        return step == itemType.size() || length <= 1;
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
        if (itemType.isText()) {
            throw rt.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "memoryview: format " + format() + " not supported");
        }
        return itemType.value(rt, itemType.get(bytes(base(rt)), position(index)));
    }

    /** What stands for its type: both types of text are the one of all code points. */
    char format() {
        return itemType.isText() ? 'w' : itemType.code();
    }

    private static byte[] bytes(PyObject base) {
        return base instanceof Exporter lender ? lender.bytes() : ((PyBytes) base).value();
    }

    /** Changes what must not be read-only. */
    void set(Runtime rt, int index, long bits) {
        itemType.put(bytes(base(rt)), position(index), bits);
    }

    /** The bytes of all items, none of a view that was released. */
    byte[] toBytes() {
        byte[] copy = new byte[byteCount()];
        PyObject base = buffer == null ? null : buffer.base;
        for (int i = 0; i < length && base != null; i++) {
            System.arraycopy(bytes(base), position(i), copy, i * itemType.size(), itemType.size());
        }
        return copy;
    }

    /** The bytes of a view of items side by side that was not released; null for every other. */
    @Nullable
    Lent lend() {
        PyObject base = buffer == null ? null : buffer.base;
        return base == null || !isContiguous() ? null : new Lent(bytes(base), start, byteCount());
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
