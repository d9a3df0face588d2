package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * Bytes where an object has them: the object may not change its size as long as somebody looks at them.
 *
 * @param start where they begin in the array
 */
public record Lent(byte[] bytes, int start, int count) {
    /** Those of an object that has bytes side by side; null for every other. */
    public static @Nullable Lent of(PyObject object) {
        return switch (object) {
            case Exporter lender -> new Lent(lender.bytes(), 0, lender.byteCount());
            case PyBytes constant -> new Lent(constant.value(), 0, constant.size());
            case PyMemoryView view -> view.lend();
            default -> null;
        };
    }

    /** The same, where they may be changed. */
    public static @Nullable Lent toBeChanged(PyObject object) {
        boolean readOnly = object instanceof PyBytes || (object instanceof PyMemoryView view && view.isReadOnly());
        return readOnly ? null : of(object);
    }

    /** Changes the first of the bytes from a place on. */
    public void put(int at, byte[] values, int number) {
        System.arraycopy(values, 0, bytes, start + at, number);
    }
}
