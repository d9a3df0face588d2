package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A code object made ready to run: its instructions, which the loop replaces by specialised ones, and for each its
 * adaptive counter and caches. One for each {@link PyCode}; borrows what that owns.
 *
 * <p>Where lines are listened to, an instruction that starts a line is replaced by {@link #LINE}, as CPython does
 * (Python/instrumentation.c, {@code initialize_lines}); such an instruction is never specialised.
 */
final class Executable {
    /** Not an instruction of CPython's: tells the listener, then does what {@link #original} says. */
    static final int LINE = 255;

    /** Not instructions either: what the loop does with operands that are not of the common types. */
    static final int GENERAL_BINARY = 254;

    static final int GENERAL_COMPARE = 253;

    final Code source;
    final PyObject[] constants;
    final PyStr[] names;
    final PyStr[] variables;
    final int[] instructions;

    /** As compiled. */
    final int[] original;

    final int[] lines;
    final int stackBase;
    final int slotCount;
    final boolean program;

    /** Whether a call with as many positional arguments as there are parameters needs no more than a copy. */
    final boolean simple;

    final int argCount;

    /** CPython's adaptive counters: value in the high 12 bits of 16, backoff in the low 4. */
    final int[] counters;

    /** Versions, indices and hints; what they mean is the instruction's business. */
    final int[] cacheA;

    final int[] cacheB;

    /** Types, functions and descriptors, borrowed: valid while the version beside them is. */
    final @Nullable Object[] cache;

    private Executable(PyCode code, boolean program, boolean listening) {
        source = code.code();
        constants = code.constants();
        names = code.names();
        variables = code.localNames();
        original = source.instructions();
        instructions = original.clone();
        lines = source.lines();
        stackBase = variables.length;
        slotCount = stackBase + source.stackSize() + 1;
        this.program = program;
        argCount = source.argCount();
        simple = (source.flags() & (Code.VARARGS | Code.VARKEYWORDS)) == 0
                && source.keywordOnlyArgCount() == 0
                && source.has(Code.OPTIMIZED);
        counters = new int[original.length];
        cacheA = new int[original.length];
        cacheB = new int[original.length];
        cache = new Object[original.length];
        Arrays.fill(counters, Adaptive.WARM_UP);
        if (listening && program) {
            instrument();
        }
        Fusion.fuse(this);
    }

    /** The executable of a code object, made when it first runs. */
    static Executable of(PyCode code, Interpreter vm) {
        Object ready = code.executable();
        if (ready == null) {
            ready = new Executable(code, vm.isProgram(code.code()), vm.listening());
            code.setExecutable(ready);
        }
        return (Executable) ready;
    }

    int lineAt(int pc) {
        int line = pc < 0 ? Code.NO_LINE : lines[pc];
        return line == Code.NO_LINE && pc < 0 ? source.firstLine() : line;
    }

    private void instrument() {
        for (int i = 0; i < original.length; i++) {
            if (source.startsLine(i)) {
                instructions[i] = original[i] & ~0xFF | LINE;
            }
        }
    }

    /** The row of the exception table that covers an instruction: its index, or -1. */
    int handler(int pc) {
        int[] table = source.exceptionTable();
        for (int i = 0; i < table.length; i += 5) {
            if (table[i] <= pc && pc < table[i + 1]) {
                return i;
            }
        }
        return -1;
    }
}
