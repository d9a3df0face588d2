package dev.tally.python.object;

import java.util.Arrays;

/** {@code bytearray}. CPython 3.13 Objects/bytearrayobject.c, whose sizes it has. */
public final class PyByteArray extends PyObject implements Exporter {
    private byte[] value;
    private int size;

    /** Bytes allocated as {@code sys.getsizeof} shows: one more than the content at least, none at first. */
    private long allocated;

    /** Bytes that were deleted from the front and not given back yet. */
    private int offset;

    /** Views that forbid resizing. */
    private int exports;

    private PyByteArray(PyType type, byte[] value) {
        super(type);
        this.value = value;
        this.size = value.length;
        this.allocated = size == 0 ? 0 : size + 1L;
    }

    /** An array of its own that takes over the bytes. */
    public static PyByteArray of(Runtime rt, byte[] value) {
        return ofType(rt, Types.BYTEARRAY, value);
    }

    static PyByteArray ofType(Runtime rt, PyType type, byte[] value) {
        PyByteArray made = new PyByteArray(type, value);
        rt.heap().allocated(made);
        return made;
    }

    public int size() {
        return size;
    }

    long allocated() {
        return allocated;
    }

    byte get(int index) {
        return value[index];
    }

    void set(int index, byte b) {
        value[index] = b;
    }

    @Override
    public byte[] bytes() {
        return value;
    }

    @Override
    public int byteCount() {
        return size;
    }

    @Override
    public CType itemType() {
        return CType.UNSIGNED_CHAR;
    }

    @Override
    public void lock() {
        exports++;
    }

    @Override
    public void unlock() {
        exports--;
    }

    /** A copy of the content. */
    public byte[] toBytes() {
        return Arrays.copyOf(value, size);
    }

    /** Puts other bytes, copied, in the place of a part; BufferError while a view looks at it and the size would change. */
    void splice(Runtime rt, int from, int to, byte[] bytes, int count) {
        int change = count - (to - from);
        int oldSize = size;
        if (change != 0 && exports > 0) {
            throw rt.raise(Exceptions.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
        }
        rt.work(count + (oldSize - to) / 8);
        if (change < 0 && from == 0) {
            offset -= change;
        }
        if (change != 0) {
            account(rt, (long) oldSize + change);
        }
        byte[] target = value;
        if (oldSize + change > value.length) {
            target = Arrays.copyOf(value, (int) Math.max(allocated, oldSize + change));
        }
        System.arraycopy(value, to, target, to + change, oldSize - to);
        System.arraycopy(bytes, 0, target, from, count);
        value = target;
        size = oldSize + change;
    }

    /** {@code PyByteArray_Resize}: how much is allocated afterwards. */
    private void account(Runtime rt, long newSize) {
        long before = allocated;
        if (newSize + offset + 1 <= before) {
            if (newSize >= before / 2) {
                return;
            }
            allocated = newSize + 1;
        } else if (newSize <= before * 1.125) {
            allocated = newSize + (newSize >> 3) + (newSize < 9 ? 3 : 6);
        } else {
            allocated = newSize + 1;
        }
        offset = 0;
        if (allocated > Integer.MAX_VALUE - 8) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        rt.heap().reserve(allocated);
        rt.heap().resized(allocated - before);
    }

    @Override
    public long sizeInBytes() {
        return 56 + allocated;
    }
}
