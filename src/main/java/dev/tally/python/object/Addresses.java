package dev.tally.python.object;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of CPython's size-class allocator, for {@code id()}: blocks of 16, 32, 48 … bytes from pools of 16 KiB, and the block
 * that was freed last is the next one handed out (CPython 3.13 Objects/obmalloc.c). Addresses are given when first asked for;
 * from then on, freed blocks whose address is known go to the next object of that size or, where its type keeps a free list, of
 * that type.
 */
final class Addresses {
    private static final long BASE = 0x7f00_0000_0000L;
    private static final int POOL = 16 * 1024;

    /** Names of free lists, below 0; of tuples there is one for each length. */
    private static final long FREE_LISTS = -1;

    private static final long FREE_DICTS = -2;
    private static final long FREE_FLOATS = -3;
    private static final long FREE_TUPLES = -100;
    private static final int LONGEST_FREE_TUPLE = 20;

    private final Map<Long, long[]> freed = new HashMap<>();
    private final Map<Long, Integer> freedCount = new HashMap<>();
    private final Map<Long, long[]> pools = new HashMap<>();
    private final Map<PyObject, Long> immortal = new IdentityHashMap<>();

    /** Who lives at an address that was handed out. */
    private final Map<Long, PyObject> inhabitants = new HashMap<>();

    private long nextPool = BASE;
    private int known;

    private boolean passesOverFreeLists;

    /** Whether what is made now has a block of the allocator, whatever its free list holds. */
    void passOverFreeLists(boolean now) {
        passesOverFreeLists = now;
    }

    /** Whether a freed block is waiting for an object of its size. */
    boolean haveFree() {
        return known > 0;
    }

    long of(PyObject object) {
        if (object.isImmortal()) {
            return immortal.computeIfAbsent(object, o -> moveIn(o, fresh(sizeClass(o, 0))));
        }
        Extension e = object.extend();
        if (e.address == 0) {
            long size = sizeClass(object, object.type.sharedKeys.capacityBefore());
            e.blocks = blocks(object, size);
            e.address = moveIn(object, fresh(size));
        }
        return e.address;
    }

    /** Gives a new object the address of a freed block, if there is one of its kind. */
    void assignFreed(PyObject object) {
        long size = sizeClass(object, object.type.sharedKeys.capacity());
        long own = blocks(object, size);
        long kind = passesOverFreeLists ? size : own;
        int count = freedCount.getOrDefault(kind, 0);
        if (count > 0) {
            Extension e = object.extend();
            e.blocks = own;
            e.address = moveIn(object, freed.get(kind)[count - 1]);
            freedCount.put(kind, count - 1);
            known--;
        }
    }

    private long moveIn(PyObject object, long address) {
        inhabitants.put(address, object);
        return address;
    }

    /** The object that lives at an address, borrowed; null where none does. */
    @Nullable
    PyObject at(long address) {
        return inhabitants.get(address);
    }

    /** The object at an address is gone, whose block is the next of its kind to be handed out. */
    void freed(Extension extension) {
        long address = extension.address;
        inhabitants.remove(address);
        long kind = extension.blocks;
        int count = freedCount.getOrDefault(kind, 0);
        long[] waiting = freed.getOrDefault(kind, new long[4]);
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, count * 2);
        }
        waiting[count] = address;
        freed.put(kind, waiting);
        freedCount.put(kind, count + 1);
        known++;
    }

    private static long sizeClass(PyObject object, int capacity) {
        return TypeLayout.blockBytes(object, capacity) + 15L & ~15L;
    }

    /** Blocks are shared by objects of a size, but for the free lists that some built-in types have for themselves. */
    private static long blocks(PyObject object, long size) {
        PyType type = object.type;
        if (type == Types.LIST) {
            return FREE_LISTS;
        }
        if (type == Types.DICT) {
            return FREE_DICTS;
        }
        if (type == Types.FLOAT) {
            return FREE_FLOATS;
        }
        boolean listed = type == Types.TUPLE && ((PyTuple) object).size() <= LONGEST_FREE_TUPLE;
        return listed ? FREE_TUPLES - ((PyTuple) object).size() : size;
    }

    private long fresh(long size) {
        long[] pool = pools.computeIfAbsent(size, s -> new long[2]);
        if (pool[0] + size > pool[1]) {
            pool[0] = nextPool;
            pool[1] = nextPool + Math.max(POOL, size);
            nextPool = pool[1];
        }
        long address = pool[0] + 0x30;
        pool[0] += size;
        return address;
    }
}
