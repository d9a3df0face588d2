package dev.tally.python.lib;

import dev.tally.python.object.CType;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Exporter;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import java.util.Arrays;

/**
 * {@code array.array}: numbers or characters as C has them, so that it refers to no object. Its items have bits of a
 * {@link CType}; what room it has for more is what {@code sys.getsizeof} shows. CPython 3.13 Modules/arraymodule.c.
 */
final class PyArray extends PyObject implements Exporter {
    static final PyType TYPE = PyType.builtin("array.array", Types.OBJECT, new ArrayType(), 64)
            .withWeakReferences()
            .matchedAsSequence();

    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final CType itemType;
    private byte[] bytes;

    /** In items, like the room. */
    private int size;

    private int room;
    private int exports;

    private PyArray(PyType type, CType itemType, byte[] bytes) {
        super(type);
        this.itemType = itemType;
        this.bytes = bytes;
        this.size = bytes.length / itemType.size();
        this.room = size;
    }

    /** A new one that takes over the bytes, with no room for more. */
    static PyArray of(Runtime rt, PyType type, CType itemType, byte[] bytes) {
        PyArray made = new PyArray(type, itemType, bytes);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** So many bytes of nothing, for items; MemoryError where there cannot be as many. */
    static byte[] zeros(Runtime rt, CType itemType, long items) {
        if (items > MOST_BYTES / itemType.size()) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        rt.heap().reserve(items * itemType.size());
        rt.work(items);
        return new byte[(int) items * itemType.size()];
    }

    int size() {
        return size;
    }

    @Override
    public CType itemType() {
        return itemType;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int byteCount() {
        return size * itemType.size();
    }

    @Override
    public void lock() {
        exports++;
    }

    @Override
    public void unlock() {
        exports--;
    }

    boolean isLocked() {
        return exports > 0;
    }

    /** Whether it has a block of bytes besides itself. */
    boolean hasBuffer() {
        return room > 0;
    }

    /** The item at an index that there is: a new reference. */
    PyObject get(Runtime rt, int index) {
        return itemType.value(rt, itemType.get(bytes, index * itemType.size()));
    }

    long bits(int index) {
        return itemType.get(bytes, index * itemType.size());
    }

    void put(int index, long bits) {
        itemType.put(bytes, index * itemType.size(), bits);
    }

    /** A copy of the bytes of some items. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from * itemType.size(), to * itemType.size());
    }

    /** BufferError while somebody looks at the bytes, who would miss what is moved. */
    void checkUnlocked(Runtime rt) {
        if (exports > 0) {
            throw rt.raise(Exceptions.BUFFER_ERROR, "cannot resize an array that is exporting buffers");
        }
    }

    /** {@code array_resize}: items that come in addition have bits of any value. */
    void resize(Runtime rt, long newSize) {
        if (newSize != size) {
            checkUnlocked(rt);
        }
        if (room > 0 && room >= newSize && size < newSize + 16) {
            size = (int) newSize;
            return;
        }
        long wanted = newSize == 0 ? 0 : newSize + (newSize >> 4) + (size < 8 ? 3 : 7);
        byte[] larger = zeros(rt, itemType, wanted);
        System.arraycopy(bytes, 0, larger, 0, (int) Math.min(byteCount(), newSize * itemType.size()));
        rt.heap().resized((wanted - room) * itemType.size());
        bytes = larger;
        room = (int) wanted;
        size = (int) newSize;
    }

    /** Puts the bytes of other items in the place of some. */
    void splice(Runtime rt, int from, int to, byte[] items) {
        int width = itemType.size();
        int change = items.length / width - (to - from);
        int behind = (size - to) * width;
        rt.work((items.length + behind) / 8);
        if (change != 0) {
            checkUnlocked(rt);
        }
        if (change < 0) {
            System.arraycopy(bytes, to * width, bytes, (to + change) * width, behind);
        }
        resize(rt, (long) size + change);
        if (change > 0) {
            System.arraycopy(bytes, to * width, bytes, (to + change) * width, behind);
        }
        System.arraycopy(items, 0, bytes, from * width, items.length);
    }

    /** Puts the bytes of other items behind all. */
    void append(Runtime rt, byte[] items) {
        splice(rt, size, size, items);
    }

    @Override
    public long sizeInBytes() {
        return type().basicSize() + (long) room * itemType.size();
    }
}
