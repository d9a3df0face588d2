package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.code.Opcode;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyObject;

/**
 * What an instruction that raises does with its operands: it lets go of them in the order in which they were put on the stack,
 * as it does when it succeeds; only what stands below them is let go of from the top. CPython 3.13 Python/bytecodes.c,
 * DECREF_INPUTS before ERROR_IF.
 */
final class FailedOperands {
    private final Interpreter vm;

    FailedOperands(Interpreter vm) {
        this.vm = vm;
    }

    /** @param floor the first slot that may be let go of: those below it are needed by a handler */
    void release(Frame f, int floor) {
        int instruction = f.executable.original[f.pc];
        int count = count(Opcode.op(instruction), Opcode.arg(instruction));
        if (count < 2) {
            return;
        }
        int top = top(f.slots, floor);
        int from = Math.max(floor, top - count);
        switch (Opcode.op(instruction)) {
            case CALL, CALL_KW -> call(f.slots, from, top);
            case BINARY_SLICE, STORE_SLICE -> {
                // The slice that was made of the two on top.
                release(f.slots, Math.max(floor, top - 1), top);
                release(f.slots, from, top);
            }
            default -> release(f.slots, from, top);
        }
    }

    private static int count(int op, int arg) {
        return switch (op) {
            case BINARY_OP, BINARY_SUBSCR, COMPARE_OP, CONTAINS_OP, DELETE_SUBSCR, STORE_ATTR, BINARY_SLICE -> 2;
            case STORE_SUBSCR, STORE_SLICE -> 3;
            case CALL -> arg == 0 ? 0 : arg + 2;
            case CALL_KW -> arg + 3;
            case CALL_FUNCTION_EX -> 3 + (arg & 1);
            case RAISE_VARARGS -> arg;
            default -> 0;
        };
    }

    /** Arguments that a function written in Python has no parameters for go first. */
    private void call(PyObject[] s, int from, int top) {
        if (s[from] instanceof PyFunction function) {
            int start = from + (s[from + 1] == null ? 2 : 1);
            int known = start + function.code().code().argCount();
            if (known < top) {
                release(s, known, top);
            }
        }
        release(s, from, top);
    }

    private static int top(PyObject[] s, int floor) {
        int top = s.length;
        while (top > floor && s[top - 1] == null) {
            top--;
        }
        return top;
    }

    private void release(PyObject[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            PyObject v = s[i];
            s[i] = null;
            PyObject.decref(vm, v);
        }
    }
}
