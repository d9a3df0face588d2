package dev.tally.python.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code list}: an array that grows and shrinks as CPython's does. CPython 3.13 Objects/listobject.c.
 *
 * <p>The storage only: what may call back into Python (comparing, converting an iterable) is in {@link ListType}.
 */
public final class PyList extends PyObject {
    static final PyObject[] NO_ITEMS = {};

    private static final int LARGE = 1024;
    private static final long MOST = Integer.MAX_VALUE - 8;

    /** At least {@link #allocated} long; large lists double it, since copying costs more here than in CPython. */
    private PyObject[] items;

    private int size;

    /** Slots that CPython would have allocated. */
    private int allocated;

    /** The innermost {@code sort} going on, which owns what it took out. */
    @Nullable
    ListSort sorting;

    private PyList(PyType type, PyObject[] items) {
        super(type);
        this.items = items;
        this.size = items.length;
        this.allocated = items.length;
    }

    /** A list that takes over the array and one reference to each item; it has no room to spare. */
    public static PyList of(Runtime rt, PyObject... items) {
        PyList made = new PyList(Types.LIST, items.length == 0 ? NO_ITEMS : items);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** An empty list of the type, as {@code tp_alloc} makes it. */
    static PyList allocated(Runtime rt, PyType type) {
        PyList made = new PyList(type, NO_ITEMS);
        rt.heap().allocatedByType(made, true);
        return made;
    }

    public int size() {
        return size;
    }

    /** Slots allocated, as {@code sys.getsizeof} shows. */
    public int capacity() {
        return allocated;
    }

    /** Borrowed. */
    public PyObject get(int index) {
        return items[index];
    }

    /** The array behind the list, of which the first {@link #size} entries are items; valid until the list changes. */
    PyObject[] array() {
        return items;
    }

    /** Puts an item, whose reference is taken over, in the place of another, which the caller then owns. */
    public PyObject replace(int index, PyObject item) {
        PyObject old = items[index];
        items[index] = item;
        return old;
    }

    /** Appends an item, whose reference is taken over. */
    public void append(Runtime rt, PyObject item) {
        int at = size;
        if (at == allocated) {
            resize(rt, at + 1);
        } else {
            size = at + 1;
        }
        items[at] = item;
    }

    /** Inserts an item, whose reference is taken over, before an index from 0 to the size. */
    public void insert(Runtime rt, int index, PyObject item) {
        int tail = size - index;
        resize(rt, size + 1);
        System.arraycopy(items, index, items, index + 1, tail);
        items[index] = item;
    }

    /** Takes the item at an index out; the caller owns it. */
    public PyObject take(Runtime rt, int index) {
        PyObject item = items[index];
        if (size == 1) {
            exchange(rt, NO_ITEMS, 0, 0);
            return item;
        }
        System.arraycopy(items, index + 1, items, index, size - index - 1);
        resize(rt, size - 1);
        return item;
    }

    /** CPython 3.13 Objects/listobject.c, list_preallocate_exact: room for that many, in pairs. Only while there is none. */
    void preallocate(Runtime rt, long count) {
        reallocate(rt, count + 1 & ~1L);
    }

    /** CPython 3.13 Objects/listobject.c, list_resize: grows by an eighth, shrinks when less than half is used. */
    void resize(Runtime rt, long newSize) {
        int room = allocated;
        if (room < newSize || newSize < room >> 1) {
            long wanted = newSize + (newSize >> 3) + 6 & ~3L;
            if (newSize - size > wanted - newSize) {
                wanted = newSize + 3 & ~3L;
            }
            reallocate(rt, newSize == 0 ? 0 : wanted);
        }
        if (newSize < size) {
            Arrays.fill(items, (int) newSize, Math.min(size, items.length), null);
        }
        size = (int) newSize;
    }

    /** Makes room for so many items more, as {@code list_resize} would, without adding them. */
    void makeRoom(Runtime rt, long more) {
        int before = size;
        resize(rt, before + more);
        size = before;
    }

    private void reallocate(Runtime rt, long slots) {
        rt.heap().reserve(8 * slots);
        if (slots > Integer.MAX_VALUE - 8) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        rt.heap().resized(8L * (slots - allocated));
        int have = items.length;
        allocated = (int) slots;
        if (slots == 0) {
            items = NO_ITEMS;
        } else if (slots > have) {
            items = Arrays.copyOf(items, have < LARGE ? allocated : (int) Math.max(slots, Math.min(2L * have, MOST)));
        } else if (slots < have >> 2) {
            items = Arrays.copyOf(items, allocated);
        }
    }

    /** Puts another array, size and number of slots in the place of this list's; the caller owns what was in it. */
    void exchange(Runtime rt, PyObject[] array, int count, int slots) {
        rt.heap().resized(8L * (slots - allocated));
        items = array;
        size = count;
        allocated = slots;
    }

    /** Copies of a part, each with a new reference. */
    PyObject[] copy(int from, int to) {
        PyObject[] copy = from >= to ? NO_ITEMS : Arrays.copyOfRange(items, from, to);
        for (PyObject item : copy) {
            item.incref();
        }
        return copy;
    }

    @Override
    public void traverse(Visitor visitor) {
        for (int i = size - 1; i >= 0; i--) {
            visitor.visit(items[i], "items", i);
        }
        for (ListSort sort = sorting; sort != null; sort = sort.outer()) {
            sort.traverse(visitor);
        }
    }

    // CPython 3.13 Objects/listobject.c, list_dealloc and list_clear: the last item goes first.
    @Override
    public void clear(Runtime rt) {
        PyObject[] released = items;
        int count = size;
        items = NO_ITEMS;
        size = 0;
        // A list that is being freed was struck off the heap's account as a whole.
        if (refcount() != 0) {
            rt.heap().resized(-8L * allocated);
        }
        allocated = 0;
        if (count > 0) {
            rt.releaseAll(released, count - 1, 0);
        }
    }

    @Override
    public long sizeInBytes() {
        return 40 + 8L * allocated;
    }
}
