package dev.tally.python.object;

/**
 * An object that lends its bytes to others, who may change them: CPython's buffer protocol. As long as it does, its size
 * stays.
 */
public interface Exporter {
    /** The bytes themselves, no copy; those behind {@link #byteCount} do not count. */
    byte[] bytes();

    int byteCount();

    /** What the bytes are, item by item. */
    CType itemType();

    /** One more looks at the bytes, until it calls {@link #unlock}. */
    void lock();

    void unlock();

    /** One more looks at the bytes of an object, be they lent or its own for good. */
    static void lock(PyObject object) {
        if (object instanceof Exporter lender) {
            lender.lock();
        }
    }

    static void unlock(PyObject object) {
        if (object instanceof Exporter lender) {
            lender.unlock();
        }
    }
}
