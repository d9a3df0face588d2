package dev.tally.python.object;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is alive: bytes in use, the containers that the collector watches, addresses that were asked for and, for
 * tests, every mortal object.
 */
public final class Heap {
    private final long limit;
    private long liveBytes;

    /**
     * Above so many bytes {@link #allocated} has more to do than count: the limit, or less than any number of bytes while
     * freed addresses wait to be handed out or {@link #all} is kept.
     */
    private long carefree;

    /** Every mortal object, or null where nobody wants to know. */
    private final @Nullable Set<PyObject> all;

    /** More memory than almost every machine has: 64 GB. */
    private static final long HARDLY_ANYWHERE = 1L << 36;

    private @Nullable Watcher watcher;

    private Supplier<PyException> memoryError = () -> {
        throw new LimitReached(HARDLY_ANYWHERE, "bytes of memory");
    };

    /** Whether anything was made that may run code when it goes. */
    private boolean endsSeen;

    private final Containers containers = new Containers();
    private final Addresses addresses = new Addresses();

    /**
     * @param limit bytes that may be alive at once
     * @param keepAll whether {@link #all} is wanted: the census of everything, for tests
     */
    public Heap(long limit, boolean keepAll) {
        this.limit = limit;
        this.endsSeen = keepAll;
        this.all = keepAll ? Collections.newSetFromMap(new IdentityHashMap<>()) : null;
        reconsider();
    }

    private void reconsider() {
        carefree = all != null || addresses.haveFree() ? Long.MIN_VALUE : limit;
    }

    /** Is told what becomes of objects, at the moment when it happens. */
    public interface Watcher {
        /** An object is gone: its count has reached zero, or the collector has taken it. */
        void freed(PyObject object);

        /** An object's finalizer, {@code __del__}, is about to run. */
        void finalizing(PyObject object);

        /** A weak reference's object goes: its callback is about to run. */
        void callingBack(PyWeakReference reference, PyObject callback);
    }

    /** Has a watcher told of everything from now on. */
    public void watch(Watcher recorder) {
        watcher = recorder;
    }

    /** A class with a finalizer was made, or a weak reference with a callback: code that runs when an object goes. */
    public void expectEnds() {
        endsSeen = true;
    }

    /** Whether it makes a difference to the program when its objects go. */
    public boolean areEndsSeen() {
        return endsSeen;
    }

    /** An object's finalizer is about to run. */
    public void finalizing(PyObject object) {
        if (watcher != null) {
            watcher.finalizing(object);
        }
    }

    /** The callback of a weak reference is about to run. */
    void callingBack(PyWeakReference reference, PyObject callback) {
        if (watcher != null) {
            watcher.callingBack(reference, callback);
        }
    }

    /** Accounts for a new object that refers to nothing. */
    public void allocated(PyObject object) {
        long live = liveBytes + object.heapBytes();
        liveBytes = live;
        if (live > carefree) {
            allocatedWithCare(object);
        }
    }

    private void allocatedWithCare(PyObject object) {
        if (liveBytes > limit) {
            throw new LimitReached(limit, "bytes of memory");
        }
        if (addresses.haveFree()) {
            addresses.assignFreed(object);
            reconsider();
        }
        if (all != null) {
            all.add(object);
        }
    }

    /** Accounts for a new object that the collector watches. */
    public void allocatedContainer(PyObject object) {
        allocated(object);
        containers.track(object);
    }

    /**
     * Accounts for a container that {@code tp_alloc} makes, in a block of the allocator: {@code list()} and {@code dict()}
     * take none of the free list that their displays take, though theirs go there. CPython 3.13 Objects/typeobject.c,
     * PyType_GenericAlloc.
     */
    void allocatedByType(PyObject object, boolean tracked) {
        addresses.passOverFreeLists(true);
        allocated(object);
        addresses.passOverFreeLists(false);
        containers.countAllocated();
        if (tracked) {
            containers.add(object, 0);
        } else {
            object.gcIndex = Containers.UNTRACKED;
        }
    }

    /** Accounts for a new container that the collector need not watch before {@link #track} is called. */
    void allocatedUntracked(PyObject object) {
        allocated(object);
        containers.countUntracked(object);
    }

    /** Has the collector watch a container that was untracked so far. */
    void track(PyObject object) {
        containers.add(object, 0);
    }

    /** Accounts for an object's own buffer growing or, if negative, shrinking. */
    public void resized(long bytes) {
        liveBytes += bytes;
        if (liveBytes > limit) {
            throw new LimitReached(limit, "bytes of memory");
        }
    }

    /** Says what a program is told that asks for more than hardly any machine has. */
    void refuseBy(Supplier<PyException> memoryError) {
        this.memoryError = memoryError;
    }

    /**
     * Refuses at once what would not fit, before the host allocates it. What hardly any machine has is a MemoryError, as in
     * CPython; what some have and we do not ends the run.
     */
    public void reserve(long bytes) {
        if (bytes < 0 || bytes > HARDLY_ANYWHERE) {
            throw memoryError.get();
        }
        if (liveBytes + bytes > limit) {
            throw new LimitReached(limit, "bytes of memory");
        }
    }

    /**
     * Accounts for an object that is gone and that had neither a place in the collector nor an {@link Extension}. False, and
     * nothing is done, where more than the bytes is kept.
     */
    boolean freedPlain(long bytes) {
        if (all != null || watcher != null) {
            return false;
        }
        liveBytes -= bytes;
        return true;
    }

    /** Accounts for an object that is gone. */
    void freed(PyObject object) {
        liveBytes -= object.heapBytes();
        containers.untrack(object);
        if (all != null) {
            all.remove(object);
        }
        if (watcher != null) {
            watcher.freed(object);
        }
    }

    /** An object that is gone has let go of all it owned: its block is the next of its size to be handed out. */
    void vacated(Extension extension) {
        addresses.freed(extension);
        reconsider();
    }

    public long liveBytes() {
        return liveBytes;
    }

    public Containers containers() {
        return containers;
    }

    /** {@code id()} of an object. */
    public long address(PyObject object) {
        return addresses.of(object);
    }

    /** The object whose {@link #address} that is, borrowed; null where no living object was asked for its. */
    public @Nullable PyObject at(long address) {
        return addresses.at(address);
    }

    /** Every mortal object; only where it was asked for. */
    public Set<PyObject> all() {
        return all == null ? Set.of() : Collections.unmodifiableSet(all);
    }
}
