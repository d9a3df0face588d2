package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;

/**
 * The evaluation loop: CPython 3.13 Python/bytecodes.c. Calls from Python to Python push a {@link Frame} and stay in the
 * loop, and so do generators that a {@code for} or {@code yield from} resumes.
 *
 * <p>Operands stay on the stack while they are worked on, and are let go of after: where an operation raises, the stack
 * holds all that has to be released. {@link #loop} must stay below 8,000 bytes of bytecode, or HotSpot never compiles it; what
 * is rare is in {@link ColdOperations}.
 */
final class Loop {
    private final Interpreter vm;
    private final ColdOperations cold;
    private final Calls calls;
    private final Unwinder unwinder;

    Loop(Interpreter vm) {
        this.vm = vm;
        this.calls = new Calls(vm);
        this.cold = new ColdOperations(vm);
        this.unwinder = new Unwinder(vm);
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
        PyObject[] s = f.slots;
        Executable x = f.executable;
        int[] code = x.instructions;
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
                        PyObject v = s[arg & 15];
                        v.incref();
                        s[sp - 1] = v;
                        if (old != null) {
                            old.decref(vm);
                        }
                    }
                    case STORE_FAST_STORE_FAST -> {
                        PyObject first = s[arg >> 4];
                        s[arg >> 4] = s[--sp];
                        s[sp] = null;
                        PyObject.decref(vm, first);
                        PyObject second = s[arg & 15];
                        s[arg & 15] = s[--sp];
                        s[sp] = null;
                        PyObject.decref(vm, second);
                    }
                    case LOAD_FAST_AND_CLEAR -> {
                        s[sp++] = s[arg];
                        s[arg] = null;
                    }
                    case POP_TOP -> {
                        PyObject v = s[--sp];
                        s[sp] = null;
                        if (v != null) {
                            v.decref(vm);
                        }
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
                        s[sp++] = cold.loadGlobal(f, at, arg >> 1);
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
                    case LOAD_ATTR -> {
                        PyObject owner = s[sp - 1];
                        if ((arg & 1) != 0) {
                            sp = cold.loadMethod(f, at, arg >> 1, sp);
                        } else {
                            Frame callee = cold.attributeFrame(f, at, arg >> 1, owner);
                            if (callee != null) {
                                s[--sp] = null;
                                f.sp = sp;
                                f.next = pc;
                                f = callee;
                                s = f.slots;
                                x = f.executable;
                                code = x.instructions;
                                sp = f.sp;
                                pc = 0;
                                at = -1;
                            } else {
                                PyObject v = cold.loadAttribute(f, at, arg >> 1, owner);
                                s[sp - 1] = v;
                                owner.decref(vm);
                            }
                        }
                    }
                    case STORE_ATTR -> {
                        PyObject owner = s[sp - 1];
                        PyObject value = s[sp - 2];
                        cold.storeAttribute(f, at, arg, owner, value);
                        s[sp - 1] = null;
                        s[sp - 2] = null;
                        sp -= 2;
                        value.decref(vm);
                        owner.decref(vm);
                    }
                    case BINARY_OP -> {
                        PyObject left = s[sp - 2];
                        PyObject right = s[sp - 1];
                        PyObject v = Arithmetic.binary(vm, arg, left, right);
                        s[sp - 2] = v;
                        s[--sp] = null;
                        left.decref(vm);
                        right.decref(vm);
                    }
                    case COMPARE_OP -> {
                        PyObject left = s[sp - 2];
                        PyObject right = s[sp - 1];
                        PyObject v = Arithmetic.compare(vm, arg, left, right);
                        s[sp - 2] = v;
                        s[--sp] = null;
                        left.decref(vm);
                        right.decref(vm);
                    }
                    case CONTAINS_OP -> {
                        PyObject left = s[sp - 2];
                        PyObject right = s[sp - 1];
                        boolean in = cold.contains(right, left);
                        s[sp - 2] = in == (arg == 0) ? PyBool.TRUE : PyBool.FALSE;
                        s[--sp] = null;
                        left.decref(vm);
                        right.decref(vm);
                    }
                    case IS_OP -> {
                        PyObject left = s[sp - 2];
                        PyObject right = s[sp - 1];
                        s[sp - 2] = (left == right) == (arg == 0) ? PyBool.TRUE : PyBool.FALSE;
                        s[--sp] = null;
                        left.decref(vm);
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
                    case JUMP_FORWARD -> pc = arg;
                    case JUMP_BACKWARD -> {
                        if (vm.due()) {
                            vm.periodic();
                        }
                        if (vm.listener != null) {
                            vm.jumped(f, at, arg);
                        }
                        pc = arg;
                    }
                    case JUMP_BACKWARD_NO_INTERRUPT -> pc = arg;
                    case GET_ITER -> {
                        PyObject iterable = s[sp - 1];
                        s[sp - 1] = cold.iterator(iterable);
                        iterable.decref(vm);
                    }
                    case FOR_ITER -> {
                        PyObject iterator = s[sp - 1];
                        if (iterator instanceof PyGenerator g && g.canResume()) {
                            f.sp = sp;
                            f.next = pc;
                            f = g.enter(vm, f, Singletons.NONE);
                            s = f.slots;
                            x = f.executable;
                            code = x.instructions;
                            sp = f.sp;
                            pc = f.next;
                            at = f.pc;
                        } else {
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
                    }
                    case END_FOR -> {
                        PyObject v = s[--sp];
                        s[sp] = null;
                        PyObject.decref(vm, v);
                    }
                    case END_SEND -> {
                        PyObject receiver = s[sp - 2];
                        s[sp - 2] = s[sp - 1];
                        s[--sp] = null;
                        receiver.decref(vm);
                    }
                    case SEND -> {
                        PyObject receiver = s[sp - 2];
                        PyObject v = s[sp - 1];
                        if (receiver instanceof PyGenerator g && g.canResume()) {
                            s[--sp] = null;
                            f.sp = sp;
                            f.next = pc;
                            f = g.enter(vm, f, v);
                            v.decref(vm);
                            s = f.slots;
                            x = f.executable;
                            code = x.instructions;
                            sp = f.sp;
                            pc = f.next;
                            at = f.pc;
                        } else {
                            if (cold.send(f, sp)) {
                                pc = arg;
                            }
                        }
                    }
                    case LIST_APPEND -> {
                        PyObject v = s[--sp];
                        s[sp] = null;
                        ((PyList) s[sp - arg]).append(vm, v);
                    }
                    case BINARY_SUBSCR -> {
                        PyObject container = s[sp - 2];
                        PyObject key = s[sp - 1];
                        Frame callee = cold.subscriptFrame(f, at, container, key);
                        if (callee != null) {
                            s[--sp] = null;
                            s[--sp] = null;
                            f.sp = sp;
                            f.next = pc;
                            f = callee;
                            s = f.slots;
                            x = f.executable;
                            code = x.instructions;
                            sp = f.sp;
                            pc = 0;
                            at = -1;
                        } else {
                            PyObject v = Arithmetic.subscript(vm, container, key);
                            s[sp - 2] = v;
                            s[--sp] = null;
                            container.decref(vm);
                            key.decref(vm);
                        }
                    }
                    case STORE_SUBSCR -> {
                        PyObject key = s[sp - 1];
                        PyObject container = s[sp - 2];
                        PyObject value = s[sp - 3];
                        Arithmetic.storeSubscript(vm, container, key, value);
                        s[sp - 1] = null;
                        s[sp - 2] = null;
                        s[sp - 3] = null;
                        sp -= 3;
                        value.decref(vm);
                        container.decref(vm);
                        key.decref(vm);
                    }
                    case BUILD_TUPLE -> {
                        PyObject[] items = new PyObject[arg];
                        sp -= arg;
                        for (int i = 0; i < arg; i++) {
                            items[i] = s[sp + i];
                            s[sp + i] = null;
                        }
                        s[sp++] = PyTuple.of(vm, items);
                    }
                    case BUILD_LIST -> {
                        PyObject[] items = new PyObject[arg];
                        sp -= arg;
                        for (int i = 0; i < arg; i++) {
                            items[i] = s[sp + i];
                            s[sp + i] = null;
                        }
                        s[sp++] = PyList.of(vm, items);
                    }
                    case UNPACK_SEQUENCE -> sp = cold.unpack(s, sp, arg);
                    case CALL -> {
                        int base = sp - arg - 2;
                        PyObject callable = s[base];
                        PyObject self = s[base + 1];
                        if (self == null && callable instanceof PyMethod method) {
                            calls.expandMethod(s, base, method);
                            callable = s[base];
                            self = s[base + 1];
                        }
                        Frame callee = null;
                        if (callable instanceof PyFunction function) {
                            callee = calls.push(f, function, base, self == null ? base + 2 : base + 1, sp);
                        } else if (callable.type() == Types.TYPE) {
                            callee = calls.construct(f, at, base, sp);
                        }
                        if (callee != null) {
                            f.sp = base;
                            f.next = pc;
                            f = callee;
                            s = f.slots;
                            x = f.executable;
                            code = x.instructions;
                            sp = f.sp;
                            pc = 0;
                            at = -1;
                        } else {
                            calls.callNative(s, base, sp);
                            sp = base + 1;
                            if (vm.due()) {
                                vm.periodic();
                            }
                        }
                    }
                    case CALL_KW -> {
                        int base = sp - arg - 3;
                        Frame callee = calls.callWithKeywords(f, base, sp);
                        if (callee != null) {
                            f.sp = base;
                            f.next = pc;
                            f = callee;
                            s = f.slots;
                            x = f.executable;
                            code = x.instructions;
                            sp = f.sp;
                            pc = 0;
                            at = -1;
                        } else {
                            sp = base + 1;
                            if (vm.due()) {
                                vm.periodic();
                            }
                        }
                    }
                    case CALL_FUNCTION_EX -> {
                        int base = sp - 3 - (arg & 1);
                        Frame callee = calls.callUnpacked(f, base, sp);
                        if (callee != null) {
                            f.sp = base;
                            f.next = pc;
                            f = callee;
                            s = f.slots;
                            x = f.executable;
                            code = x.instructions;
                            sp = f.sp;
                            pc = 0;
                            at = -1;
                        } else {
                            sp = base + 1;
                            if (vm.due()) {
                                vm.periodic();
                            }
                        }
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
                        PyGenerator g = f.generator;
                        if (f.created != null) {
                            v = calls.created(f, v);
                        }
                        if (g != null) {
                            g.finished(vm, v);
                        } else {
                            vm.current = back;
                            vm.leaveFrame(f, v);
                        }
                        if (entry) {
                            return v;
                        }
                        f = back;
                        s = f.slots;
                        x = f.executable;
                        code = x.instructions;
                        sp = f.sp;
                        pc = f.next;
                        at = f.pc;
                        if (g == null) {
                            s[sp++] = v;
                        } else if ((x.original[at] & 0xFF) == SEND) {
                            s[sp++] = v;
                            pc = x.original[at] >>> 8;
                        } else {
                            v.decref(vm);
                            PyObject iterator = s[--sp];
                            s[sp] = null;
                            iterator.decref(vm);
                            pc = (x.original[at] >>> 8) + 2;
                        }
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
                        s = f.slots;
                        x = f.executable;
                        code = x.instructions;
                        sp = f.sp;
                        pc = f.next;
                        at = f.pc;
                        s[sp++] = v;
                    }
                    case RETURN_GENERATOR -> {
                        f.sp = sp;
                        f.next = pc;
                        PyObject made = PyGenerator.of(vm, f);
                        Frame back = f.back;
                        vm.current = back;
                        vm.leaveRecursion();
                        boolean entry = f.entry;
                        f.back = null;
                        f.entry = false;
                        if (entry) {
                            return made;
                        }
                        f = back;
                        s = f.slots;
                        x = f.executable;
                        code = x.instructions;
                        sp = f.sp;
                        pc = f.next;
                        at = f.pc;
                        s[sp++] = made;
                    }
                    default -> {
                        f.sp = sp;
                        sp = cold.execute(f, op, arg, sp);
                    }
                }
                break;
            }
        }
    }
}
