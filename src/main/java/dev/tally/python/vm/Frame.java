package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * An activation of a function, module or class body. It owns its function, its code, its namespace, and every object in
 * {@link #slots}. CPython 3.13 Include/internal/pycore_frame.h, {@code _PyInterpreterFrame}.
 *
 * <p>Slots above the evaluation stack's top are null, always: so whoever walks all slots sees what is owned, without
 * knowing where the top is.
 */
public final class Frame {
    /** Owned. */
    final PyFunction function;

    /** Owned. */
    final PyCode code;

    final Executable executable;

    /** The namespace of a module or class body, owned; null in functions. */
    @Nullable
    PyObject locals;

    final PyDict globals;
    final PyDict builtins;

    /** Variables, cells and free variables, then the evaluation stack. */
    final PyObject[] slots;

    /** The top of the evaluation stack where the frame does not run: the index of the first free slot. */
    int sp;

    /** The instruction that runs, or that ran last. */
    int pc = -1;

    /** The instruction to go on with, where the frame does not run. */
    int next;

    /** Who called. */
    @Nullable
    Frame back;

    /** Java code called this frame and waits for its result. */
    boolean entry;

    /** A generator's frame belongs to it. Not owned. */
    @Nullable
    PyGenerator generator;

    /** The instance whose {@code __init__} this is, where the call was specialised: owned, and the call's result. */
    @Nullable
    PyObject created;

    /** {@code frame} object, once somebody asked: owned. */
    @Nullable
    PyFrame object;

    Frame(PyFunction function, Executable executable, PyObject[] slots) {
        this.function = function;
        this.code = function.code();
        this.executable = executable;
        this.globals = function.globals();
        this.builtins = function.builtins();
        this.slots = slots;
        this.sp = executable.stackBase;
    }

    public PyFunction function() {
        return function;
    }

    public Code code() {
        return executable.source;
    }

    /** The caller's frame, or null for the outermost. */
    public @Nullable Frame back() {
        return back;
    }

    public PyDict globals() {
        return globals;
    }

    /** The namespace of a module or class body, or null in a function. */
    public @Nullable PyObject namespace() {
        return locals;
    }

    /** The line that runs. */
    public int line() {
        return executable.lineAt(pc);
    }

    /** The instruction that runs. */
    public int instruction() {
        return pc;
    }

    /** Whether this code is the program's own, not the library's. */
    public boolean isProgram() {
        return executable.program;
    }

    /** Variables, cells and free variables: their number. */
    public int variableCount() {
        return executable.stackBase;
    }

    /** What a variable is bound to, through its cell if it has one; borrowed, or null. */
    public @Nullable PyObject variable(int index) {
        boolean shared = (executable.source.localsPlusKinds()[index] & (Code.FAST_FREE | Code.FAST_CELL)) != 0;
        return shared && slots[index] instanceof PyCell cell ? cell.get() : slots[index];
    }

    /** What was set through {@code f_locals} beside the variables of a function; borrowed, or null. */
    public @Nullable PyDict extraLocals() {
        return object == null ? null : object.extraLocals();
    }

    /**
     * Whether a comprehension inlined in a module or class runs: {@code f_locals} shows its variables instead of the
     * namespace then. CPython 3.13 Objects/frameobject.c, frame_hashiddenlocals.
     */
    public boolean hasHiddenLocals() {
        int[] kinds = executable.source.localsPlusKinds();
        for (int i = 0; i < kinds.length; i++) {
            if ((kinds[i] & Code.FAST_HIDDEN) != 0 && slots[i] != null) {
                return true;
            }
        }
        return false;
    }

    /** All slots; see the class's comment. Not to be written to. */
    public PyObject[] slots() {
        return slots;
    }
}
