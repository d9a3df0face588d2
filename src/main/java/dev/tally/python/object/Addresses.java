package dev.tally.python.object;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of CPython's size-class allocator, for {@code id()}: blocks of 16, 32, 48 … bytes from pools of 16 KiB, and
 * the block that was freed last is the next one handed out (CPython 3.13 Objects/obmalloc.c). Addresses are given when
 * first asked for; from then on, freed blocks whose address is known go to the next object of that size.
 */
final class Addresses {
    private static final long BASE = 0x7f00_0000_0000L;
    private static final int POOL = 16 * 1024;

    private final Map<Long, long[]> freed = new HashMap<>();
    private final Map<Long, Integer> freedCount = new HashMap<>();
    private final Map<Long, long[]> pools = new HashMap<>();
    private final Map<PyObject, Long> immortal = new IdentityHashMap<>();

    /** Who lives at an address that was handed out. */
    private final Map<Long, PyObject> inhabitants = new HashMap<>();

    private long nextPool = BASE;
    private int known;

    /** Whether a freed block is waiting for an object of its size. */
    boolean haveFree() {
        return known > 0;
    }

    long of(PyObject object) {
        if (object.isImmortal()) {
            return immortal.computeIfAbsent(object, o -> moveIn(o, fresh(sizeClass(o))));
        }
        Extension e = object.extend();
        if (e.address == 0) {
            e.address = moveIn(object, fresh(sizeClass(object)));
        }
        return e.address;
    }

    void assignFreed(PyObject object) {
        long size = sizeClass(object);
        int count = freedCount.getOrDefault(size, 0);
        if (count > 0) {
            object.extend().address = moveIn(object, freed.get(size)[count - 1]);
            freedCount.put(size, count - 1);
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

    void freed(PyObject object, long address) {
        inhabitants.remove(address);
        long size = sizeClass(object);
        int count = freedCount.getOrDefault(size, 0);
        long[] blocks = freed.getOrDefault(size, new long[4]);
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
        }
        blocks[count] = address;
        freed.put(size, blocks);
        freedCount.put(size, count + 1);
        known++;
    }

    private static long sizeClass(PyObject object) {
        return object.type().basicSize() + 15L & ~15L;
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
