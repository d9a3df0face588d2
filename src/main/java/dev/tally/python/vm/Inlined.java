package dev.tally.python.vm;

import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyProperty;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * Properties, {@code __getattribute__} and {@code __getitem__} written in Python, where their instruction is specialised: the
 * operands move into the frame of the function, so that nothing but its variables holds them; and those of a subscript that is
 * assigned to. CPython 3.13 Python/specialize.c and Python/bytecodes.c, LOAD_ATTR_PROPERTY, LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN,
 * BINARY_SUBSCR_GETITEM, STORE_SUBSCR_DICT, STORE_SUBSCR_LIST_INT.
 */
final class Inlined {
    /** In the cache of a specialised BINARY_SUBSCR: any class that was seen by one may be subscripted there. */
    private static final Object SUBSCRIPT = "__getitem__";

    private final Interpreter vm;

    Inlined(Interpreter vm) {
        this.vm = vm;
    }

    /** What a specialised LOAD_ATTR keeps. */
    record Getter(PyType type, int version, PyFunction function, boolean named) {}

    /** A frame that was given the owner, or null. */
    @Nullable
    Frame attribute(Frame f, int at, int nameIndex, PyObject owner) {
        Executable x = f.executable;
        PyStr name = x.names[nameIndex];
        PyType type = owner.type();
        Getter getter = x.cache[at] instanceof Getter g ? g : null;
        if (getter == null || getter.type != type || getter.version != type.version()) {
            getter = find(type, name);
            if (getter == null) {
                other(x, at);
                return null;
            }
            if (!specialises(x, at)) {
                return null;
            }
            x.cache[at] = getter;
        }
        PyObject second = getter.named ? name.owned() : null;
        return vm.loop().calls().inline(f, getter.function, owner, second);
    }

    /** Counts one more execution for what is no property: the second has the instruction specialised for that. */
    private static void other(Executable x, int at) {
        if (x.cache[at] == null && (x.instructions[at] & 0xFF) != Executable.LINE) {
            boolean ready = Adaptive.triggers(x.counters[at]);
            x.counters[at] = ready ? Adaptive.COOL_DOWN : Adaptive.advance(x.counters[at]);
        }
    }

    private @Nullable Getter find(PyType type, PyStr name) {
        PyObject hook = type.lookup("__getattribute__");
        boolean fallback = type.lookup("__getattr__") != null;
        if (hook instanceof PyFunction function) {
            return !fallback && takes(function, 2) ? new Getter(type, type.version(), function, true) : null;
        }
        boolean property = !fallback
                && type.lookup(name) instanceof PyProperty p
                && p.getter() instanceof PyFunction function
                && takes(function, 1);
        if (!property) {
            return null;
        }
        PyFunction function = (PyFunction) ((PyProperty) type.lookup(name)).getter();
        return new Getter(type, type.version(), function, false);
    }

    /** A frame that was given the container and the key, or null. */
    @Nullable
    Frame subscript(Frame f, int at, PyObject container, PyObject key) {
        Executable x = f.executable;
        PyType type = container.type();
        if (!(type.lookup("__getitem__") instanceof PyFunction function) || !takes(function, 2)) {
            return null;
        }
        boolean known = x.cache[at] == SUBSCRIPT && type.isSubscriptSeen();
        if (!known) {
            if (!specialises(x, at)) {
                return null;
            }
            x.cache[at] = SUBSCRIPT;
            type.subscriptSeen();
        }
        return vm.loop().calls().inline(f, function, container, key);
    }

    /**
     * Counts one more execution of a BINARY_SUBSCR for what has no {@code __getitem__} of the program: the second has it
     * specialised for a list, tuple, string or dictionary. Then hits are not counted any more.
     */
    static void subscripted(Executable x, int at, PyObject container, PyObject key) {
        int counter = x.counters[at];
        if ((counter & Adaptive.BACKOFF) == 0 || (x.instructions[at] & 0xFF) == Executable.LINE) {
            return;
        }
        if (!Adaptive.triggers(counter)) {
            x.counters[at] = Adaptive.advance(counter);
            return;
        }
        PyType type = container.type();
        boolean sequence = type == Types.LIST || type == Types.TUPLE || type == Types.STR;
        boolean quick = type == Types.DICT || sequence && key.type() == Types.INT && ((PyInt) key).signum() >= 0;
        x.counters[at] = quick ? Adaptive.COOL_DOWN : Adaptive.backOff(counter);
    }

    /** In the cache of a specialised STORE_SUBSCR: what it is specialised for. */
    private enum Store {
        DICT,
        LIST_INT
    }

    /** Whether STORE_SUBSCR is specialised for its operands, which then move: STORE_SUBSCR_DICT, STORE_SUBSCR_LIST_INT. */
    static boolean storesQuickly(Executable x, int at, PyObject container, PyObject key) {
        Store kind = container.type() == Types.DICT ? Store.DICT : isItem(container, key) ? Store.LIST_INT : null;
        if (kind != null && x.cache[at] == kind) {
            return true;
        }
        if (kind == null && Adaptive.triggers(x.counters[at])) {
            x.counters[at] = Adaptive.backOff(x.counters[at]);
            x.cache[at] = null;
            return false;
        }
        if (!specialises(x, at)) {
            return false;
        }
        x.cache[at] = kind;
        return true;
    }

    private static boolean isItem(PyObject container, PyObject key) {
        return container instanceof PyList list
                && list.type() == Types.LIST
                && key.type() == Types.INT
                && ((PyInt) key).isLong()
                && ((PyInt) key).longValue() >= 0
                && ((PyInt) key).longValue() < list.size();
    }

    private boolean takes(PyFunction function, int count) {
        return Executable.of(function.code(), vm).simple
                && function.code().code().argCount() == count;
    }

    /** Counts one more execution of the instruction that is not specialised for its operands; whether it is now. */
    private static boolean specialises(Executable x, int at) {
        if ((x.instructions[at] & 0xFF) == Executable.LINE) {
            return false;
        }
        if (!Adaptive.triggers(x.counters[at])) {
            x.counters[at] = Adaptive.advance(x.counters[at]);
            return false;
        }
        x.counters[at] = Adaptive.COOL_DOWN;
        return true;
    }
}
