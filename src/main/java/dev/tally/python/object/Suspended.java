package dev.tally.python.object;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a thread of the program leaves in the {@link Runtime} while another one runs: its native stack, the exception on its way
 * up, what it is just freeing, what it is just showing. CPython 3.13 Include/cpython/pystate.h, PyThreadState.
 */
public final class Suspended {
    PyObject[] held = new PyObject[64];
    int heldCount;

    @Nullable
    PyBaseException raised;

    int nativeDepth;
    Deallocator deallocator = new Deallocator();

    @Nullable
    PyObject[][] releasing = new PyObject[16][];

    int releasingCount;
    ReprGuard reprGuard = new ReprGuard();

    /** What a thread has that has not begun. */
    public Suspended() {}

    /** Puts an owned reference on the native stack of a thread that has not begun. */
    public void hold(PyObject object) {
        held[heldCount++] = object;
    }

    /** Shows what the native stack holds, and the exception on its way up. */
    void visitHeld(Consumer<PyObject> reference) {
        for (int i = 0; i < heldCount; i++) {
            reference.accept(held[i]);
        }
        if (raised != null) {
            reference.accept(raised);
        }
    }
}
