package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code collections.deque}: a ring of items. How CPython places them in blocks of 64 is followed in numbers only, since
 * {@code sys.getsizeof} shows it. CPython 3.13 Modules/_collectionsmodule.c.
 */
final class Deque extends PyObject {
    static final PyType TYPE = PyType.builtin("collections.deque", Types.OBJECT, new DequeType(), 216)
            .withWeakReferences()
            .matchedAsSequence();

    static final long UNBOUNDED = -1;
    private static final int BLOCK = 64;
    private static final int BLOCK_BYTES = 8 * BLOCK + 16;
    private static final int CENTER = (BLOCK - 1) / 2;
    private static final int FIRST_ROOM = 8;

    private @Nullable PyObject[] ring = new PyObject[FIRST_ROOM];
    private int first;
    private int size;

    /** Where in its block the leftmost item stands. */
    private int left = CENTER + 1;

    /** Grows with every change, so that iterators notice. */
    private long state;

    private long maximum = UNBOUNDED;

    private Deque(PyType type) {
        super(type);
    }

    static Deque of(Runtime rt, PyType type) {
        Deque made = new Deque(type);
        rt.heap().allocatedContainer(made);
        return made;
    }

    int size() {
        return size;
    }

    long state() {
        return state;
    }

    long maximum() {
        return maximum;
    }

    void setMaximum(long newMaximum) {
        maximum = newMaximum;
    }

    /** Borrowed. */
    PyObject get(int index) {
        PyObject item = ring[first + index & ring.length - 1];
        if (item == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return item;
    }

    /** Puts an item, taken over, in the place of one that the caller then owns. */
    PyObject replace(int index, PyObject item) {
        PyObject old = get(index);
        ring[first + index & ring.length - 1] = item;
        state++;
        return old;
    }

    private void makeRoom(Runtime rt) {
        if (size < ring.length) {
            return;
        }
        rt.heap().reserve(16L * ring.length);
        rt.heap().resized(8L * ring.length);
        PyObject[] larger = new PyObject[ring.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = ring[first + i & ring.length - 1];
        }
        ring = larger;
        first = 0;
    }

    /** Takes over the reference; what does not fit any more is freed. */
    void append(Runtime rt, PyObject item) {
        makeRoom(rt);
        ring[first + size & ring.length - 1] = item;
        size++;
        if (maximum >= 0 && size > maximum) {
            popLeft().decref(rt);
        } else {
            state++;
        }
    }

    /** Takes over the reference; what does not fit any more is freed. */
    void appendLeft(Runtime rt, PyObject item) {
        makeRoom(rt);
        first = first - 1 & ring.length - 1;
        ring[first] = item;
        size++;
        left = left - 1 & BLOCK - 1;
        if (maximum >= 0 && size > maximum) {
            pop().decref(rt);
        } else {
            state++;
        }
    }

    /** The last item, owned by the caller; there must be one. */
    PyObject pop() {
        int at = first + size - 1 & ring.length - 1;
        return removed(at);
    }

    /** The first item, owned by the caller; there must be one. */
    PyObject popLeft() {
        int at = first;
        first = first + 1 & ring.length - 1;
        left = left + 1 & BLOCK - 1;
        return removed(at);
    }

    private PyObject removed(int at) {
        PyObject item = ring[at];
        if (item == null) {
            throw new IllegalStateException("an empty deque");
        }
        ring[at] = null;
        size--;
        state++;
        if (size == 0) {
            left = CENTER + 1;
        }
        return item;
    }

    /** By so many steps to the right. */
    void rotate(Runtime rt, long steps) {
        if (size <= 1) {
            return;
        }
        int n = (int) Math.floorMod(steps, (long) size);
        // The shorter way round, as CPython has it.
        int signed = n > size / 2 ? n - size : n;
        rt.work(Math.abs(signed));
        for (int i = 0; i < signed; i++) {
            PyObject item = pop();
            keepLeft(item);
        }
        for (int i = 0; i > signed; i--) {
            PyObject item = popLeft();
            keepRight(item);
        }
    }

    private void keepLeft(PyObject item) {
        first = first - 1 & ring.length - 1;
        ring[first] = item;
        size++;
        left = left - 1 & BLOCK - 1;
    }

    private void keepRight(PyObject item) {
        ring[first + size & ring.length - 1] = item;
        size++;
    }

    void reverse() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            PyObject item = get(i);
            ring[first + i & ring.length - 1] = get(j);
            ring[first + j & ring.length - 1] = item;
        }
    }

    @Override
    public void traverse(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(get(i), "items", i);
        }
    }

    /** {@code deque_clear}: the deque is empty before its first item is let go of. */
    @Override
    public void clear(Runtime rt) {
        int count = size;
        PyObject[] old = new PyObject[count];
        for (int i = 0; i < count; i++) {
            old[i] = get(i);
        }
        if (refcount() != 0) {
            rt.heap().resized(-8L * (ring.length - FIRST_ROOM));
        }
        ring = new PyObject[FIRST_ROOM];
        first = 0;
        size = 0;
        left = CENTER + 1;
        state++;
        if (count > 0) {
            rt.releaseAll(old, 0, count - 1);
        }
    }

    /** A deque that is empty is filled from one end of its block where it is given many items. */
    void beginAtEnd(boolean rightmost) {
        if (size == 0) {
            left = rightmost ? BLOCK - 1 : 1;
        }
    }

    @Override
    public long sizeInBytes() {
        long blocks = (left + (long) size + BLOCK - 1) / BLOCK;
        return type().basicSize() + Math.max(1, blocks) * BLOCK_BYTES;
    }
}
