package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** The iterators over {@code bytes}, {@code bytearray} and {@code memoryview}: each byte as a number. */
final class BytesIterator extends SequenceIterators.Over<PyObject> {
    private BytesIterator(PyType type, PyObject sequence) {
        super(type, sequence);
    }

    static PyObject over(Runtime rt, PyType type, PyObject sequence) {
        BytesIterator made = new BytesIterator(type, sequence);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyObject of = sequence;
        if (of == null) {
            return null;
        }
        if (index < size(of)) {
            int i = index++;
            return switch (of) {
                case PyBytes bytes -> rt.integer(bytes.value()[i] & 0xff);
                case PyByteArray array -> rt.integer(array.get(i) & 0xff);
                default -> ((PyMemoryView) of).item(rt, i);
            };
        }
        return exhausted(rt);
    }

    @Override
    protected void moveTo(Runtime rt, PyObject of, PyObject place) {
        index = (int) place(rt, place, 0, size(of));
    }

    private static int size(PyObject of) {
        return switch (of) {
            case PyBytes bytes -> bytes.size();
            case PyByteArray array -> array.size();
            default -> ((PyMemoryView) of).length();
        };
    }

    @Override
    public long lengthHint(Runtime rt) {
        PyObject of = sequence;
        return of == null ? 0 : Math.max(0, size(of) - index);
    }
}
