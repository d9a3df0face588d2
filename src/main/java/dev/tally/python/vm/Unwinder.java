package dev.tally.python.vm;

import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyObject;
import org.jspecify.annotations.Nullable;

/** Finds who handles the exception being raised: CPython 3.13 Python/ceval.c, from {@code error} to {@code exit_unwind}. */
final class Unwinder {
    private final Interpreter vm;
    private final FailedOperands operands;

    Unwinder(Interpreter vm) {
        this.vm = vm;
        this.operands = new FailedOperands(vm);
    }

    /**
     * Leaves frames, from the running one outwards, until one handles the exception: gives it, ready to go on. Null when the
     * frame that Java called has been left; the exception is still being raised then.
     */
    @Nullable
    Frame unwind() {
        boolean trace = vm.takeTracing();
        boolean failed = trace;
        for (; ; ) {
            Frame f = vm.current;
            PyBaseException exception = vm.hold(vm.takeRaised());
            int row = f.executable.handler(vm.takeHandlerPc(f.pc));
            if (failed) {
                operands.release(f, row < 0 ? f.executable.stackBase : depth(f, row));
            }
            if (trace && !f.code.isInC()) {
                PyTraceback.add(vm, exception, f);
            }
            if (row >= 0) {
                enterHandler(f, row, exception);
                return f;
            }
            boolean entry = f.entry;
            leave(f);
            vm.take(exception);
            vm.reraise(exception);
            if (entry) {
                return null;
            }
            trace = true;
            failed = false;
        }
    }

    private void enterHandler(Frame f, int row, PyBaseException exception) {
        int[] table = f.executable.source.exceptionTable();
        int depth = depth(f, row);
        clearStack(f, depth);
        int sp = depth;
        if (table[row + 4] != 0) {
            f.slots[sp++] = vm.integer(f.pc);
        }
        f.slots[sp++] = vm.take(exception);
        f.sp = sp;
        f.next = table[row + 2];
    }

    private static int depth(Frame f, int row) {
        return f.executable.stackBase + f.executable.source.exceptionTable()[row + 3];
    }

    private void clearStack(Frame f, int depth) {
        PyObject[] s = f.slots;
        for (int i = s.length - 1; i >= depth; i--) {
            PyObject v = s[i];
            if (v != null) {
                s[i] = null;
                v.decref(vm);
            }
        }
    }

    private void leave(Frame f) {
        clearStack(f, f.executable.stackBase);
        PyGenerator generator = f.generator;
        if (generator != null) {
            generator.failed(vm);
            return;
        }
        PyObject created = f.created;
        f.created = null;
        vm.current = f.back;
        vm.exits().leave(f, null);
        PyObject.decref(vm, created);
    }
}
