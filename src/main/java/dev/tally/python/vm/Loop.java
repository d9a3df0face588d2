package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.AttributeCache;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Singletons;

/**
 * The evaluation loop: CPython 3.13 Python/bytecodes.c. Calls from Python to Python push a {@link Frame} and stay in the
 * loop, and so do generators that a {@code for} or {@code yield from} resumes.
 *
 * <p>Operands stay on the stack while they are worked on, and are let go of after: where an operation raises, the stack
 * holds all that has to be released.
 *
 * <p>HotSpot never compiles a method of more than 8,000 bytes of bytecode, and what it inlines into one counts. So only what is
 * short stands in {@link #loop} itself; the rest is called through a table of {@link Operation}s, and what is rare is in
 * {@link ColdOperations}.
 */
final class Loop {
    private final Interpreter vm;
    private final ColdOperations cold;
    private final Names names;
    private final Calls calls;
    private final Unwinder unwinder;
    private final Operation[] operations;

    Loop(Interpreter vm) {
        this.vm = vm;
        this.calls = new Calls(vm);
        this.cold = new ColdOperations(vm);
        this.names = new Names(vm);
        this.unwinder = new Unwinder(vm);
        this.operations = Operations.table(vm, cold, calls);
    }

    Calls calls() {
        return calls;
    }

    /**
     * Runs a frame that Java calls to its end, and gives its result; for a generator's frame also what it yields.
     * The frame's caller is the frame that was running.
     */
    PyObject run(Frame entry) {
        int held = vm.heldCount();
        int nativeDepth = vm.nativeDepth();
        entry.entry = true;
        entry.back = vm.current;
        vm.enterFrame(entry);
        vm.current = entry;
        Frame next = entry;
        for (; ; ) {
            try {
                return loop(next);
            } catch (PyException e) {
                vm.unwindNativeDepth(nativeDepth);
                vm.unwindHeld(held);
                Frame handler = unwinder.unwind();
                if (handler == null) {
                    throw e;
                }
                next = handler;
            }
        }
    }

    /** Makes a suspended generator's frame go on by raising what is already being raised. */
    PyObject runRaising(Frame entry) {
        int held = vm.heldCount();
        int nativeDepth = vm.nativeDepth();
        entry.entry = true;
        entry.back = vm.current;
        vm.enterGenerator();
        vm.current = entry;
        if (entry.pc == entry.next) {
            // It waits in front of its RESUME; the YIELD_VALUE before is what raises.
            vm.handleAt(entry.pc - 1);
        }
        Frame next = unwinder.unwind();
        while (next != null) {
            try {
                return loop(next);
            } catch (PyException e) {
                vm.unwindNativeDepth(nativeDepth);
                vm.unwindHeld(held);
                next = unwinder.unwind();
            }
        }
        throw vm.raisedAgain();
    }

    private PyObject loop(Frame start) {
        final Interpreter vm = this.vm;
        Frame f = start;
        frames:
        for (; ; ) {
            final PyObject[] s = f.slots;
            final Executable x = f.executable;
            final int[] code = x.instructions;
            int sp = f.sp;
            int pc = f.next;
            int at = f.pc;
            for (; ; ) {
                int instruction = code[pc];
                int previous = at;
                at = pc;
                f.pc = pc++;
                int arg = instruction >>> 8;
                int op = instruction & 0xFF;
                dispatch:
                for (; ; ) {
                    switch (op) {
                        case Executable.LINE -> {
                            vm.line(f, previous, at);
                            op = x.original[at] & 0xFF;
                            continue dispatch;
                        }
                        case LOAD_FAST, LOAD_FAST_CHECK -> {
                            PyObject v = s[arg];
                            if (v == null) {
                                throw cold.unbound(f, arg);
                            }
                            v.incref();
                            s[sp++] = v;
                        }
                        case LOAD_FAST_LOAD_FAST -> {
                            PyObject v = s[arg >> 4];
                            v.incref();
                            s[sp++] = v;
                            v = s[arg & 15];
                            v.incref();
                            s[sp++] = v;
                        }
                        case LOAD_CONST -> {
                            PyObject v = x.constants[arg];
                            v.incref();
                            s[sp++] = v;
                        }
                        case STORE_FAST -> {
                            PyObject old = s[arg];
                            s[arg] = s[--sp];
                            s[sp] = null;
                            if (old != null) {
                                old.decref(vm);
                            }
                        }
                        case STORE_FAST_LOAD_FAST -> {
                            PyObject old = s[arg >> 4];
                            s[arg >> 4] = s[sp - 1];
                            s[sp - 1] = null;
                            if (old != null) {
                                old.decref(vm);
                            }
                            PyObject v = s[arg & 15];
                            v.incref();
                            s[sp - 1] = v;
                        }
                        case STORE_FAST_STORE_FAST -> {
                            PyObject old = s[arg >> 4];
                            s[arg >> 4] = s[--sp];
                            s[sp] = null;
                            PyObject.decref(vm, old);
                            old = s[arg & 15];
                            s[arg & 15] = s[--sp];
                            s[sp] = null;
                            PyObject.decref(vm, old);
                        }
                        case LOAD_FAST_AND_CLEAR -> {
                            s[sp++] = s[arg];
                            s[arg] = null;
                        }
                        case POP_TOP, END_FOR -> {
                            PyObject v = s[--sp];
                            s[sp] = null;
                            PyObject.decref(vm, v);
                        }
                        case PUSH_NULL -> s[sp++] = null;
                        case COPY -> {
                            PyObject v = s[sp - arg];
                            if (v != null) {
                                v.incref();
                            }
                            s[sp++] = v;
                        }
                        case SWAP -> {
                            PyObject top = s[sp - 1];
                            s[sp - 1] = s[sp - arg];
                            s[sp - arg] = top;
                        }
                        case NOP -> {}
                        case RESUME -> {
                            if (vm.due()) {
                                vm.periodic();
                            }
                        }
                        case LOAD_GLOBAL -> {
                            s[sp++] = names.loadGlobal(f, at, arg >> 1);
                            if ((arg & 1) != 0) {
                                s[sp++] = null;
                            }
                        }
                        case LOAD_DEREF -> {
                            PyObject v = ((PyCell) s[arg]).get();
                            if (v == null) {
                                throw cold.unboundCell(f, arg);
                            }
                            v.incref();
                            s[sp++] = v;
                        }
                        case STORE_DEREF -> {
                            PyObject v = s[--sp];
                            s[sp] = null;
                            ((PyCell) s[arg]).set(vm, v);
                        }
                        case BINARY_OP -> {
                            PyObject left = s[sp - 2];
                            PyObject right = s[sp - 1];
                            PyObject v = Arithmetic.quick(vm, arg, left, right);
                            if (v == null) {
                                op = Executable.GENERAL_BINARY;
                                continue dispatch;
                            }
                            s[sp - 2] = v;
                            s[--sp] = null;
                            left.decref(vm);
                            right.decref(vm);
                        }
                        case Fusion.FAST_FAST_BINARY, Fusion.FAST_CONST_BINARY, Fusion.FAST_THEN_FAST_BINARY -> {
                            boolean fast = op == Fusion.FAST_FAST_BINARY;
                            int last = fast ? pc : pc + 1;
                            PyObject left = fast ? s[arg >> 4] : s[arg];
                            PyObject right;
                            if (fast) {
                                right = s[arg & 15];
                            } else {
                                int second = code[pc] >>> 8;
                                right = op == Fusion.FAST_CONST_BINARY ? x.constants[second] : s[second];
                            }
                            PyObject v = Arithmetic.quick(vm, code[last] >>> 8, left, right);
                            if (v == null) {
                                op = x.original[at] & 0xFF;
                                continue dispatch;
                            }
                            s[sp++] = v;
                            pc = last + 1;
                        }
                        case Fusion.TOP_FAST_BINARY, Fusion.TOP_CONST_BINARY -> {
                            PyObject left = s[sp - 1];
                            PyObject right = op == Fusion.TOP_FAST_BINARY ? s[arg] : x.constants[arg];
                            PyObject v = Arithmetic.quick(vm, code[pc] >>> 8, left, right);
                            if (v == null) {
                                op = x.original[at] & 0xFF;
                                continue dispatch;
                            }
                            s[sp - 1] = v;
                            left.decref(vm);
                            pc++;
                        }
                        case Fusion.FAST_FAST_COMPARE_JUMP, Fusion.FAST_CONST_COMPARE_JUMP -> {
                            boolean fast = op == Fusion.FAST_FAST_COMPARE_JUMP;
                            int last = fast ? pc : pc + 1;
                            PyObject left = fast ? s[arg >> 4] : s[arg];
                            PyObject right = fast ? s[arg & 15] : x.constants[code[pc] >>> 8];
                            int truth = Arithmetic.quickCompare(code[last] >>> 13, left, right);
                            if (truth < 0) {
                                op = x.original[at] & 0xFF;
                                continue dispatch;
                            }
                            int jump = code[last + 1];
                            pc = truth == ((jump & 0xFF) == POP_JUMP_IF_TRUE ? 1 : 0) ? jump >>> 8 : last + 2;
                        }
                        case Fusion.COMPARE_JUMP -> {
                            PyObject left = s[sp - 2];
                            PyObject right = s[sp - 1];
                            int truth = Arithmetic.quickCompare(arg >> 5, left, right);
                            if (truth < 0) {
                                op = Executable.GENERAL_COMPARE;
                                continue dispatch;
                            }
                            s[--sp] = null;
                            s[--sp] = null;
                            left.decref(vm);
                            right.decref(vm);
                            int jump = code[pc];
                            pc = truth == ((jump & 0xFF) == POP_JUMP_IF_TRUE ? 1 : 0) ? jump >>> 8 : pc + 1;
                        }
                        case Fusion.FAST_ATTRIBUTE -> {
                            PyObject owner = s[arg];
                            PyObject v = x.cache[pc] instanceof AttributeCache known ? known.read(owner) : null;
                            if (v == null) {
                                op = LOAD_FAST;
                                continue dispatch;
                            }
                            v.incref();
                            s[sp++] = v;
                            pc++;
                        }
                        case Fusion.FAST_FAST_SUBSCRIPT, Fusion.FAST_CONST_SUBSCRIPT -> {
                            boolean fast = op == Fusion.FAST_FAST_SUBSCRIPT;
                            PyObject container = fast ? s[arg >> 4] : s[arg];
                            PyObject key = fast ? s[arg & 15] : x.constants[code[pc] >>> 8];
                            PyObject v = Arithmetic.quickItem(container, key);
                            if (v == null) {
                                op = x.original[at] & 0xFF;
                                continue dispatch;
                            }
                            v.incref();
                            s[sp++] = v;
                            pc += fast ? 1 : 2;
                            Inlined.subscripted(x, pc - 1, container, key);
                        }
                        case Fusion.FAST_FAST_ITEM, Fusion.FAST_CONST_ITEM -> {
                            boolean fast = op == Fusion.FAST_FAST_ITEM;
                            PyObject container = fast ? s[arg >> 4] : s[arg];
                            PyObject key = fast ? s[arg & 15] : x.constants[code[pc] >>> 8];
                            PyObject v = Arithmetic.quickItem(container, key);
                            if (v == null) {
                                op = x.original[at] & 0xFF;
                                continue dispatch;
                            }
                            container.incref();
                            key.incref();
                            v.incref();
                            s[sp] = container;
                            s[sp + 1] = key;
                            s[sp + 2] = v;
                            sp += 3;
                            pc += fast ? 3 : 4;
                        }
                        case Fusion.STORE_ITEM -> {
                            if (!Arithmetic.quickReplace(vm, s[sp - 3], s[sp - 2], s[sp - 1])) {
                                op = SWAP;
                                continue dispatch;
                            }
                            s[sp - 3] = null;
                            s[sp - 2] = null;
                            s[sp - 1] = null;
                            sp -= 3;
                            pc += 2;
                        }
                        case COMPARE_OP -> {
                            PyObject left = s[sp - 2];
                            PyObject right = s[sp - 1];
                            int truth = Arithmetic.quickCompare(arg >> 5, left, right);
                            if (truth < 0) {
                                op = Executable.GENERAL_COMPARE;
                                continue dispatch;
                            }
                            s[sp - 2] = truth == 0 ? PyBool.FALSE : PyBool.TRUE;
                            s[--sp] = null;
                            left.decref(vm);
                            right.decref(vm);
                        }
                        case IS_OP -> {
                            PyObject left = s[sp - 2];
                            PyObject right = s[sp - 1];
                            s[sp - 2] = (left == right) == (arg == 0) ? PyBool.TRUE : PyBool.FALSE;
                            left.decref(vm);
                            s[--sp] = null;
                            right.decref(vm);
                        }
                        case TO_BOOL -> {
                            PyObject v = s[sp - 1];
                            if (!(v instanceof PyBool)) {
                                s[sp - 1] = Abstract.truth(vm, v) ? PyBool.TRUE : PyBool.FALSE;
                                v.decref(vm);
                            }
                        }
                        case UNARY_NOT -> s[sp - 1] = s[sp - 1] == PyBool.TRUE ? PyBool.FALSE : PyBool.TRUE;
                        case POP_JUMP_IF_FALSE -> {
                            PyObject v = s[--sp];
                            s[sp] = null;
                            if (v == PyBool.FALSE) {
                                pc = arg;
                            }
                        }
                        case POP_JUMP_IF_TRUE -> {
                            PyObject v = s[--sp];
                            s[sp] = null;
                            if (v == PyBool.TRUE) {
                                pc = arg;
                            }
                        }
                        case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
                            PyObject v = s[--sp];
                            s[sp] = null;
                            if (v == Singletons.NONE == (op == POP_JUMP_IF_NONE)) {
                                pc = arg;
                            }
                            v.decref(vm);
                        }
                        case JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> pc = arg;
                        case JUMP_BACKWARD -> {
                            if (vm.due()) {
                                vm.periodic();
                            }
                            if (vm.listener != null) {
                                vm.jumped(f, at, arg);
                            }
                            pc = arg;
                        }
                        case FOR_ITER -> {
                            PyObject iterator = s[sp - 1];
                            if (iterator instanceof PyGenerator g && g.canResume()) {
                                f.sp = sp;
                                f.next = pc;
                                f = g.enter(vm, f, Singletons.NONE);
                                continue frames;
                            }
                            PyObject v = cold.next(iterator);
                            if (v != null) {
                                s[sp++] = v;
                            } else {
                                s[--sp] = null;
                                iterator.decref(vm);
                                // END_FOR and POP_TOP are passed over.
                                pc = arg + 2;
                            }
                        }
                        case END_SEND -> {
                            PyObject receiver = s[sp - 2];
                            s[sp - 2] = s[sp - 1];
                            s[--sp] = null;
                            receiver.decref(vm);
                        }
                        case RETURN_VALUE, RETURN_CONST -> {
                            PyObject v;
                            if (op == RETURN_CONST) {
                                v = x.constants[arg];
                                v.incref();
                            } else {
                                v = s[--sp];
                                s[sp] = null;
                            }
                            Frame back = f.back;
                            boolean entry = f.entry;
                            if (f.created != null) {
                                v = calls.created(f, v);
                            }
                            PyGenerator g = f.generator;
                            if (g != null) {
                                g.finished(vm, v);
                            } else {
                                vm.current = back;
                                vm.exits().leave(f, v);
                            }
                            if (entry) {
                                return v;
                            }
                            f = back;
                            if (g != null) {
                                g.deliver(vm, f, v);
                            } else {
                                f.slots[f.sp++] = v;
                            }
                            continue frames;
                        }
                        case YIELD_VALUE -> {
                            PyObject v = s[--sp];
                            s[sp] = null;
                            f.sp = sp;
                            f.next = pc;
                            f.pc = pc;
                            Frame back = f.back;
                            boolean entry = f.entry;
                            f.generator.suspended(vm);
                            if (entry) {
                                return v;
                            }
                            f = back;
                            f.slots[f.sp++] = v;
                            continue frames;
                        }
                        case RETURN_GENERATOR -> {
                            f.sp = sp;
                            f.next = pc;
                            Frame back = f.back;
                            boolean entry = f.entry;
                            PyObject made = PyGenerator.leave(vm, f);
                            if (entry) {
                                return made;
                            }
                            f = back;
                            f.slots[f.sp++] = made;
                            continue frames;
                        }
                        default -> {
                            f.sp = sp;
                            f.next = pc;
                            sp = operations[op].execute(f, at, arg, sp);
                            if (sp < 0) {
                                f = vm.current;
                                continue frames;
                            }
                        }
                    }
                    break;
                }
            }
        }
    }
}
