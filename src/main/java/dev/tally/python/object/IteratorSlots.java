package dev.tally.python.object;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every {@link PyIterator} does: it is its own iterator. */
public class IteratorSlots extends Slots {
    private final Set<Ability> abilities;

    /** What the iterators of some types can do besides. */
    public enum Ability {
        /** {@code __length_hint__} */
        HINT,
        /** {@code __reduce__} */
        REDUCE,
        /** {@code __setstate__} */
        SET_STATE
    }

    public IteratorSlots(Ability... abilities) {
        this.abilities = Set.of(abilities);
    }

    @Override
    public long mask() {
        return slots(ITER, NEXT);
    }

    @Override
    public void define(TypeBuilder type) {
        if (abilities.contains(Ability.REDUCE)) {
            type.method("__reduce__", (rt, self) -> ((PyIterator) self).reduce(rt));
        }
        if (abilities.contains(Ability.SET_STATE)) {
            type.method1("__setstate__", (rt, self, state) -> {
                ((PyIterator) self).setState(rt, state);
                return Runtime.none();
            });
        }
        if (abilities.contains(Ability.HINT)) {
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
