package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What every {@link PyIterator} does: it is its own iterator. */
public class IteratorSlots extends Slots {
    private final boolean hinted;

    public IteratorSlots() {
        this(false);
    }

    /** @param hinted whether the type has {@code __length_hint__} */
    public IteratorSlots(boolean hinted) {
        this.hinted = hinted;
    }

    @Override
    public long mask() {
        return slots(ITER, NEXT);
    }

    @Override
    public void define(TypeBuilder type) {
        if (hinted) {
            type.method("__length_hint__", (rt, self) -> {
                long hint = ((PyIterator) self).lengthHint(rt);
                return hint < 0 ? Runtime.notImplemented() : rt.integer(hint);
            });
        }
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return self.owned();
    }

    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        return ((PyIterator) self).next(rt);
    }
}
