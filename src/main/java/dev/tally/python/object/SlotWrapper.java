package dev.tally.python.object;

import java.util.List;

/**
 * A special method and the slot it stands for: CPython's {@code slotdefs} table, which says both how a built-in slot is
 * called by name and which slots a class written in Python overrides. CPython 3.13 Objects/typeobject.c.
 *
 * @param name {@code __len__}, {@code __radd__} …
 * @param slot {@code Slots.LENGTH} …
 * @param call calls the slot of the type that provides it
 */
public record SlotWrapper(String name, int slot, Call call) {
    /** Calls a slot of {@code slots} with the arguments after {@code self}. */
    @FunctionalInterface
    public interface Call {
        PyObject call(Runtime rt, Slots slots, PyObject self, Args args);
    }

    /** In the order of CPython's table. */
    static List<SlotWrapper> all() {
        return List.of();
    }
}
