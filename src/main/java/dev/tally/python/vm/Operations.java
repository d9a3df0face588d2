package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.code.Opcode;
import dev.tally.python.object.AttributeCache;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;

/** The instructions that are frequent, but not short enough for {@link Loop}. CPython 3.13 Python/bytecodes.c. */
final class Operations {
    /** So many executions after an attempt to remember an attribute there is another, if there is nothing yet. */
    private static final int PATIENCE = 30;

    private final Interpreter vm;
    private final ColdOperations cold;

    private Operations(Interpreter vm, ColdOperations cold) {
        this.vm = vm;
        this.cold = cold;
    }

    /** An instruction that {@link ColdOperations} does. */
    private record Rare(ColdOperations cold, int op) implements Operation {
        @Override
        public int execute(Frame f, int at, int arg, int sp) {
            return cold.execute(f, op, arg, sp);
        }
    }

    /** By operation. Those of which the loop takes care itself are not asked for. */
    static Operation[] table(Interpreter vm, ColdOperations cold, Calls calls) {
        Operation[] table = new Operation[256];
        for (int op = 0; op < Opcode.count(); op++) {
            table[op] = new Rare(cold, op);
        }
        Operations frequent = new Operations(vm, cold);
        table[LOAD_ATTR] = frequent::loadAttribute;
        table[STORE_ATTR] = frequent::storeAttribute;
        table[Executable.GENERAL_BINARY] = frequent::binary;
        table[Executable.GENERAL_COMPARE] = frequent::compare;
        table[CONTAINS_OP] = frequent::contains;
        table[BINARY_SUBSCR] = frequent::subscript;
        table[STORE_SUBSCR] = frequent::storeSubscript;
        table[GET_ITER] = frequent::iterator;
        table[SEND] = frequent::send;
        table[LIST_APPEND] = frequent::append;
        table[BUILD_TUPLE] = frequent::buildTuple;
        table[BUILD_LIST] = frequent::buildList;
        table[UNPACK_SEQUENCE] = frequent::unpack;
        table[CALL] = calls::call;
        table[CALL_KW] = calls::callWithKeywords;
        table[CALL_FUNCTION_EX] = calls::callUnpacked;
        return table;
    }

    // --- attributes

    private int loadAttribute(Frame f, int at, int arg, int sp) {
        if ((arg & 1) != 0) {
            return loadMethod(f, at, arg >> 1, sp);
        }
        PyObject[] s = f.slots;
        PyObject owner = s[sp - 1];
        PyObject v = f.executable.cache[at] instanceof AttributeCache known ? known.read(owner) : null;
        if (v != null) {
            v.incref();
        } else {
            Frame callee = cold.attributeFrame(f, at, arg >> 1, owner);
            if (callee != null) {
                s[sp - 1] = null;
                f.sp = sp - 1;
                return Operation.ENTERED;
            }
            v = attribute(f, at, arg >> 1, owner);
        }
        s[sp - 1] = v;
        owner.decref(vm);
        return sp;
    }

    private PyObject attribute(Frame f, int at, int nameIndex, PyObject owner) {
        PyStr name = f.executable.names[nameIndex];
        PyObject found = Attributes.get(vm, owner, name);
        if (mayRemember(f.executable, at)) {
            f.executable.cache[at] = AttributeCache.forReading(owner, name);
        }
        return found;
    }

    /** LOAD_ATTR for a call: the function and the object, or the attribute and null. */
    private int loadMethod(Frame f, int at, int nameIndex, int sp) {
        PyObject[] s = f.slots;
        PyObject owner = s[sp - 1];
        PyObject function = f.executable.cache[at] instanceof AttributeCache known ? known.method(owner) : null;
        if (function != null) {
            function.incref();
            s[sp - 1] = function;
            s[sp] = owner;
            return sp + 1;
        }
        return findMethod(f, at, nameIndex, sp);
    }

    private int findMethod(Frame f, int at, int nameIndex, int sp) {
        PyObject[] s = f.slots;
        PyObject owner = s[sp - 1];
        PyStr name = f.executable.names[nameIndex];
        Attributes.Method found = Attributes.method(vm, owner, name);
        s[sp - 1] = found.callable();
        if (found.unbound()) {
            s[sp] = owner;
            if (mayRemember(f.executable, at)) {
                f.executable.cache[at] = AttributeCache.forMethod(owner, name);
            }
        } else {
            s[sp] = null;
            owner.decref(vm);
        }
        return sp + 1;
    }

    /** Whether it is worth the while to find out what can be remembered: not where there was nothing of late. */
    private static boolean mayRemember(Executable x, int at) {
        if (Adaptive.triggers(x.counters[at])) {
            // The next execution decides what the instruction is specialised for.
            return false;
        }
        int wait = x.cacheA[at];
        if (wait > 0) {
            x.cacheA[at] = wait - 1;
            return false;
        }
        if (x.cache[at] == null) {
            x.cacheA[at] = PATIENCE;
        }
        // What is specialised stays so where it now and then misses.
        return !(x.cache[at] instanceof Inlined.Getter);
    }

    private int storeAttribute(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        PyObject owner = s[sp - 1];
        PyObject value = s[sp - 2];
        if (!(f.executable.cache[at] instanceof AttributeCache known) || !known.write(vm, owner, value)) {
            PyStr name = f.executable.names[arg];
            Attributes.set(vm, owner, name, value);
            if (mayRemember(f.executable, at)) {
                f.executable.cache[at] = AttributeCache.forWriting(owner, name);
            }
        }
        s[sp - 2] = null;
        value.decref(vm);
        s[sp - 1] = null;
        owner.decref(vm);
        return sp - 2;
    }

    // --- operators

    private int binary(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        return replaceTwo(s, sp, Arithmetic.binary(vm, arg, s[sp - 2], s[sp - 1]));
    }

    private int compare(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        return replaceTwo(s, sp, Arithmetic.compare(vm, arg, s[sp - 2], s[sp - 1]));
    }

    private int contains(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        boolean in = Items.contains(vm, s[sp - 1], s[sp - 2]);
        return replaceTwo(s, sp, in == (arg == 0) ? PyBool.TRUE : PyBool.FALSE);
    }

    private int subscript(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        PyObject container = s[sp - 2];
        PyObject key = s[sp - 1];
        Frame callee = cold.subscriptFrame(f, at, container, key);
        if (callee != null) {
            s[sp - 1] = null;
            s[sp - 2] = null;
            f.sp = sp - 2;
            return Operation.ENTERED;
        }
        if (!container.type().isHeapType()) {
            Inlined.subscripted(f.executable, at, container, key);
        }
        return replaceTwo(s, sp, Arithmetic.subscript(vm, container, key));
    }

    /** Puts a result in the place of two operands, which are let go of, the deeper first; the other is held meanwhile. */
    private int replaceTwo(PyObject[] s, int sp, PyObject made) {
        PyObject left = s[sp - 2];
        PyObject right = s[sp - 1];
        s[sp - 2] = made;
        left.decref(vm);
        s[sp - 1] = null;
        right.decref(vm);
        return sp - 1;
    }

    private int storeSubscript(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        PyObject key = s[sp - 1];
        PyObject container = s[sp - 2];
        PyObject value = s[sp - 3];
        if (Inlined.storesQuickly(f.executable, at, container, key)) {
            return storeMoved(s, sp);
        }
        Arithmetic.storeSubscript(vm, container, key, value);
        s[sp - 3] = null;
        value.decref(vm);
        s[sp - 2] = null;
        container.decref(vm);
        s[sp - 1] = null;
        key.decref(vm);
        return sp - 3;
    }

    /** STORE_SUBSCR_DICT and STORE_SUBSCR_LIST_INT: the value moves into the container, a dictionary's key too. */
    private int storeMoved(PyObject[] s, int sp) {
        PyObject key = s[sp - 1];
        PyObject container = s[sp - 2];
        PyObject value = s[sp - 3];
        s[sp - 3] = null;
        if (container instanceof PyDict dict) {
            s[sp - 1] = null;
            dict.setTaken(vm, key, value);
        } else {
            ((PyList) container).replace((int) ((PyInt) key).longValue(), value).decref(vm);
            s[sp - 1] = null;
            key.decref(vm);
        }
        s[sp - 2] = null;
        container.decref(vm);
        return sp - 3;
    }

    // --- iterating

    private int iterator(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        PyObject iterable = s[sp - 1];
        s[sp - 1] = Iteration.iter(vm, iterable);
        iterable.decref(vm);
        return sp;
    }

    private int send(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        if (s[sp - 2] instanceof PyGenerator g && g.canResume()) {
            PyObject v = s[sp - 1];
            s[sp - 1] = null;
            f.sp = sp - 1;
            g.enter(vm, f, v);
            v.decref(vm);
            return Operation.ENTERED;
        }
        if (cold.send(f, sp)) {
            f.next = arg;
            return Operation.ENTERED;
        }
        return sp;
    }

    private int unpack(Frame f, int at, int arg, int sp) {
        return cold.unpack(f.slots, sp, arg);
    }

    // --- displays

    private int append(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        PyObject v = s[sp - 1];
        s[sp - 1] = null;
        ((PyList) s[sp - 1 - arg]).append(vm, v);
        return sp - 1;
    }

    private int buildTuple(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        PyObject made = PyTuple.of(vm, taken(s, arg, sp));
        s[sp - arg] = made;
        return sp - arg + 1;
    }

    private int buildList(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        PyObject made = PyList.of(vm, taken(s, arg, sp));
        s[sp - arg] = made;
        return sp - arg + 1;
    }

    /** The topmost values, moved off the stack. */
    private static PyObject[] taken(PyObject[] s, int count, int sp) {
        PyObject[] items = new PyObject[count];
        int bottom = sp - count;
        for (int i = 0; i < count; i++) {
            items[i] = s[bottom + i];
            s[bottom + i] = null;
        }
        return items;
    }
}
