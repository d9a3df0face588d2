package dev.tally.python.object;

import dev.tally.python.code.Code;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code code}: a {@link Code} with its constants made into objects, each owned by this code object. Equal constants of
 * one compilation are one object where CPython merges them.
 */
public final class PyCode extends PyObject {
    private final Code code;
    private final ConstantTable constants;
    private PyStr[] names;
    private PyStr[] localNames;

    /** Names and bytes that somebody has asked for, kept for the next who asks; by {@link #VARIABLES} … */
    private @Nullable PyObject @Nullable [] kept;

    static final int VARIABLES = 0;
    static final int CELL_VARIABLES = 1;
    static final int FREE_VARIABLES = 2;
    static final int NAMES = 3;
    static final int BYTECODE = 4;
    static final int LINE_TABLE = 5;
    static final int EXCEPTION_TABLE = 6;

    /** {@code co_names} itself, where a constant of the compilation is the very same tuple. */
    private PyObject[] merged;

    /** What the evaluation loop keeps about this code: its instructions made ready, and their caches. */
    private @Nullable Object executable;

    /** Whether it stands for what CPython has in C: tracebacks have no frame of it. */
    private boolean inC;

    /** Takes over the references to the merged tuples and to the names, which are interned. */
    public PyCode(
            Runtime rt, Code code, ConstantTable constants, PyObject[] merged, PyStr[] names, PyStr[] localNames) {
        super(Types.CODE);
        this.code = code;
        this.constants = constants;
        constants.add(this);
        this.merged = merged;
        this.names = names;
        this.localNames = localNames;
        rt.heap().allocated(this);
    }

    /** Another code object with the same constants and names. */
    PyCode with(Runtime rt, Code changed) {
        return new PyCode(
                rt, changed, constants, owned(merged.clone()), owned(names.clone()), owned(localNames.clone()));
    }

    private static <T extends PyObject> T[] owned(T[] objects) {
        for (T object : objects) {
            object.incref();
        }
        return objects;
    }

    public boolean isInC() {
        return inC;
    }

    /** Of the functions and comprehensions inside as well. */
    public void setInC() {
        inC = true;
        for (PyObject constant : constants.items()) {
            if (constant instanceof PyCode inner) {
                inner.setInC();
            }
        }
    }

    public @Nullable Object executable() {
        return executable;
    }

    public void setExecutable(Object ready) {
        executable = ready;
    }

    public Code code() {
        return code;
    }

    /** What {@code co_consts} holds, borrowed. */
    public PyObject[] constants() {
        return constants.items();
    }

    /** {@code co_consts}, a new reference. */
    PyTuple constantsTuple(Runtime rt) {
        return constants.tuple(rt);
    }

    /** {@code co_names}, borrowed, interned. */
    public PyStr[] names() {
        return names;
    }

    /** {@code co_localsplusnames}, borrowed, interned. */
    public PyStr[] localNames() {
        return localNames;
    }

    /** A part that stays the same object: a new reference. */
    PyObject part(int which, Supplier<? extends PyObject> maker) {
        @Nullable PyObject[] all = kept;
        if (all == null) {
            all = new PyObject[EXCEPTION_TABLE + 1];
            kept = all;
        }
        PyObject part = all[which];
        if (part == null) {
            part = maker.get();
            all[which] = part;
        }
        return part.owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        for (int i = 0; kept != null && i < kept.length; i++) {
            PyObject part = kept[i];
            if (part != null) {
                visitor.visit(part, "parts", i);
            }
        }
        constants.traverse(this, visitor);
        for (int i = 0; i < merged.length; i++) {
            visitor.visit(merged[i], "constants", constants.items().length + 1 + i);
        }
        for (int i = 0; i < names.length; i++) {
            visitor.visit(names[i], "names", i);
        }
        for (int i = 0; i < localNames.length; i++) {
            visitor.visit(localNames[i], "variables", i);
        }
    }

    @Override
    public void clear(Runtime rt) {
        @Nullable PyObject[] parts = kept;
        kept = null;
        for (int i = 0; parts != null && i < parts.length; i++) {
            decref(rt, parts[i]);
        }
        constants.remove(rt, this);
        release(rt, merged);
        release(rt, names);
        release(rt, localNames);
        merged = new PyObject[0];
        names = new PyStr[0];
        localNames = new PyStr[0];
    }

    private static void release(Runtime rt, PyObject[] objects) {
        for (PyObject object : objects) {
            object.decref(rt);
        }
    }
}
