package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** A variable shared between a function and those nested in it. */
public final class PyCell extends PyObject {
    private @Nullable PyObject contents;

    /** A cell that takes over the reference to its contents. */
    public PyCell(Runtime rt, @Nullable PyObject contents) {
        super(Types.CELL);
        this.contents = contents;
        rt.heap().allocatedContainer(this);
    }

    /** Borrowed; null while unbound. */
    public @Nullable PyObject get() {
        return contents;
    }

    /** Binds a value, whose reference is taken over; null unbinds. The old one is let go of. */
    public void set(Runtime rt, @Nullable PyObject value) {
        PyObject old = contents;
        contents = value;
        decref(rt, old);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (contents != null) {
            visitor.visit(contents, "contents", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        set(rt, null);
    }
}
