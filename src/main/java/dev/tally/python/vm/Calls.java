package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Caught;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Native;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyMethodDescriptor;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * The three call instructions. A function written in Python gets a frame, into which the arguments move; anything else is
 * called with the caller's stack as its arguments, which are let go of after. CPython 3.13 Python/bytecodes.c, CALL.
 *
 * <p>The stack of a call: the callable, its self or null, the arguments; a keyword call has the names on top.
 */
final class Calls {
    private final Interpreter vm;
    final Binder binder;

    Calls(Interpreter vm) {
        this.vm = vm;
        this.binder = new Binder(vm);
    }

    /** CALL. */
    int call(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        int base = sp - arg - 2;
        PyObject callable = s[base];
        if (callable instanceof PyMethod method && s[base + 1] == null) {
            expandMethod(s, base, method);
            callable = s[base];
        }
        if (callable instanceof PyFunction function) {
            f.sp = base;
            push(f, function, base, s[base + 1] == null ? base + 2 : base + 1, sp);
            return Operation.ENTERED;
        }
        if (callable.type() == Types.TYPE && construct(f, at, base, sp) != null) {
            f.sp = base;
            return Operation.ENTERED;
        }
        callNative(s, base, sp);
        return called(base);
    }

    /** After a call whose result is there already. */
    private int called(int base) {
        if (vm.due()) {
            vm.periodic();
        }
        return base + 1;
    }

    private void expandMethod(PyObject[] s, int base, PyMethod method) {
        s[base] = method.function().owned();
        s[base + 1] = method.self().owned();
        method.decref(vm);
    }

    /** A frame for a function called with the arguments at {@code start}; takes everything from {@code base} off the stack. */
    private void push(Frame f, PyFunction function, int base, int start, int sp) {
        Executable x = Executable.of(function.code(), vm);
        PyObject[] s = f.slots;
        int count = sp - start;
        if (x.simple && count == x.argCount) {
            PyObject[] slots = new PyObject[x.slotCount];
            for (int i = 0; i < count; i++) {
                slots[i] = s[start + i];
                s[start + i] = null;
            }
            s[base] = null;
            enter(f, new Frame(function, x, slots));
        } else {
            bindAndEnter(f, function, x, base, start, sp);
        }
    }

    private void bindAndEnter(Frame f, PyFunction function, Executable x, int base, int start, int sp) {
        PyObject[] s = f.slots;
        PyObject[] slots = binder.bind(function, x, s, start, sp - start, null);
        release(s, base + 1, sp);
        s[base] = null;
        enter(f, new Frame(function, x, slots));
    }

    /** Makes a frame the running one. It owns its function's reference already. */
    private Frame enter(Frame f, Frame callee) {
        callee.code.incref();
        callee.back = f;
        vm.enterFrame(callee);
        vm.current = callee;
        return callee;
    }

    private void release(PyObject[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            PyObject v = s[i];
            s[i] = null;
            if (v != null) {
                v.decref(vm);
            }
        }
    }

    /** Calls what is not a function written in Python; its result stands at {@code base} then. */
    private void callNative(PyObject[] s, int base, int sp) {
        PyObject callable = s[base];
        int start = s[base + 1] == null ? base + 2 : base + 1;
        PyObject result = callNative(callable, s, start, sp - start);
        s[base] = result;
        callable.decref(vm);
        release(s, base + 1, sp);
    }

    private PyObject callNative(PyObject callable, PyObject[] s, int start, int count) {
        if (callable instanceof PyBuiltinFunction function) {
            Native body = function.body();
            if (body instanceof Native.Many many) {
                return many.call(vm, function.self(), new Args(s, start, count, null));
            } else if (count == 1 && body instanceof Native.One one) {
                return one.call(vm, function.self(), s[start]);
            } else if (count == 0 && body instanceof Native.None none) {
                return none.call(vm, function.self());
            }
        } else if (callable instanceof PyMethodDescriptor method
                && count > 0
                && s[start].type().isSubtype(method.owner())) {
            Native body = method.body();
            if (body instanceof Native.Many many) {
                return many.call(vm, s[start], new Args(s, start + 1, count - 1, null));
            } else if (count == 2 && body instanceof Native.One one) {
                return one.call(vm, s[start], s[start + 1]);
            } else if (count == 1 && body instanceof Native.None none) {
                return none.call(vm, s[start]);
            }
        }
        return vm.call(callable, new Args(s, start, count, null));
    }

    /** CALL_KW. */
    int callWithKeywords(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        int base = sp - arg - 3;
        PyObject callable = s[base];
        if (s[base + 1] == null && callable instanceof PyMethod method) {
            expandMethod(s, base, method);
            callable = s[base];
        }
        PyTuple names = (PyTuple) s[sp - 1];
        int start = s[base + 1] == null ? base + 2 : base + 1;
        int positional = sp - 1 - start - names.size();
        if (callable instanceof PyFunction function) {
            Executable x = Executable.of(function.code(), vm);
            PyObject[] slots = binder.bind(function, x, s, start, positional, names);
            release(s, base + 1, sp);
            s[base] = null;
            f.sp = base;
            enter(f, new Frame(function, x, slots));
            return Operation.ENTERED;
        }
        PyObject result = vm.call(callable, new Args(s, start, positional, names));
        s[base] = result;
        PyObject kept = s[sp - 1];
        s[sp - 1] = null;
        kept.decref(vm);
        callable.decref(vm);
        release(s, base + 1, sp - 1);
        return called(base);
    }

    /** CALL_FUNCTION_EX: callable, null, an iterable of positional arguments, and a dict of keywords if there is one. */
    int callUnpacked(Frame f, int at, int arg, int sp) {
        PyObject[] s = f.slots;
        int base = sp - 3 - (arg & 1);
        PyObject callable = s[base];
        PyDict keywords = (arg & 1) != 0 ? (PyDict) s[base + 3] : null;
        if (!(s[base + 2] instanceof PyTuple)) {
            PyObject iterable = s[base + 2];
            checkIterable(callable, iterable);
            PyList items = Iteration.toList(vm, iterable);
            s[base + 2] = tuple(items);
            iterable.decref(vm);
        }
        PyTuple arguments = (PyTuple) s[base + 2];
        if (callable instanceof PyFunction function) {
            Executable x = Executable.of(function.code(), vm);
            PyObject[] slots = bindUnpacked(function, x, arguments, keywords);
            release(s, base + 2, sp);
            s[base] = null;
            f.sp = base;
            enter(f, new Frame(function, x, slots));
            return Operation.ENTERED;
        }
        s[base] = callUnpacked(callable, arguments, keywords);
        callable.decref(vm);
        release(s, base + 2, sp);
        return called(base);
    }

    /** Calls what may be no function of Python. */
    PyObject callUnpacked(PyObject callable, PyTuple arguments, @Nullable PyDict keywords) {
        Args args = unpacked(arguments, keywords);
        PyTuple names = args.keywords();
        if (names == null) {
            return vm.call(callable, args);
        }
        vm.hold(names);
        PyObject result = vm.call(callable, args);
        vm.release(names);
        return result;
    }

    private PyTuple tuple(PyList items) {
        PyObject[] array = new PyObject[items.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = items.get(i).owned();
        }
        items.decref(vm);
        return PyTuple.of(vm, array);
    }

    private PyObject[] bindUnpacked(PyFunction function, Executable x, PyTuple arguments, @Nullable PyDict keywords) {
        if (keywords == null || keywords.size() == 0) {
            return binder.bind(function, x, arguments.items(), 0, arguments.size(), null);
        }
        Args args = unpacked(arguments, keywords);
        PyTuple names = vm.hold(args.keywords());
        PyObject[] slots = binder.bind(function, x, args.array(), 0, args.positional(), names);
        vm.release(names);
        return slots;
    }

    /** Positional arguments and a dictionary of keywords as one row. The tuple of names is the caller's to let go of. */
    Args unpacked(PyTuple positional, @Nullable PyDict keywords) {
        if (keywords == null || keywords.size() == 0) {
            return new Args(positional.items(), 0, positional.size(), null, positional, null);
        }
        PyObject[] array = new PyObject[positional.size() + keywords.size()];
        System.arraycopy(positional.items(), 0, array, 0, positional.size());
        PyObject[] names = new PyObject[keywords.size()];
        int count = 0;
        for (int i = 0; i < keywords.end(); i++) {
            PyObject key = keywords.keyAt(i);
            PyObject value = keywords.valueAt(i);
            if (key != null && value != null) {
                if (!(key instanceof PyStr)) {
                    throw vm.typeError("keywords must be strings");
                }
                names[count] = key;
                array[positional.size() + count++] = value;
            }
        }
        for (PyObject name : names) {
            name.incref();
        }
        return new Args(array, 0, positional.size(), PyTuple.of(vm, names), positional, keywords);
    }

    private void checkIterable(PyObject callable, PyObject iterable) {
        if (!iterable.type().has(Slots.ITER) && !iterable.type().has(Slots.ITEM)) {
            throw vm.typeError(binder.described(callable) + " argument after * must be an iterable, not "
                    + iterable.type().name());
        }
    }

    /** Runs a function to its end, for Java code: the arguments stay the caller's. */
    PyObject call(PyFunction function, Args args) {
        vm.enterNative();
        Executable x = Executable.of(function.code(), vm);
        PyObject[] slots = binder.bind(function, x, args.array(), args.start(), args.positional(), args.keywords());
        PyObject result = run(function, x, slots, null);
        vm.leaveNative();
        return result;
    }

    /** Runs the body of a class or module with a namespace. */
    PyObject run(PyFunction function, PyObject namespace) {
        vm.enterNative();
        Executable x = Executable.of(function.code(), vm);
        PyObject result = run(function, x, new PyObject[x.slotCount], namespace);
        vm.leaveNative();
        return result;
    }

    private PyObject run(PyFunction function, Executable x, PyObject[] slots, @Nullable PyObject namespace) {
        Frame frame = new Frame(function, x, slots);
        function.incref();
        frame.code.incref();
        if (namespace != null) {
            namespace.incref();
            frame.locals = namespace;
        }
        return vm.loop().run(frame);
    }

    /** A frame for a function of exactly these arguments, which are taken over; its caller goes on with the result. */
    Frame inline(Frame f, PyFunction function, PyObject first, @Nullable PyObject second) {
        Executable body = Executable.of(function.code(), vm);
        PyObject[] slots = new PyObject[body.slotCount];
        slots[0] = first;
        if (second != null) {
            slots[1] = second;
        }
        function.incref();
        return enter(f, new Frame(function, body, slots));
    }

    // --- classes

    /**
     * A call of a class, where its instruction is specialised: the arguments move into the frame of {@code __init__}. Null
     * where it is not (yet), and the class is called like anything else.
     */
    @Nullable
    Frame construct(Frame f, int at, int base, int sp) {
        PyObject[] s = f.slots;
        Executable x = f.executable;
        PyType type = (PyType) s[base];
        if (s[base + 1] != null || (x.instructions[at] & 0xFF) == Executable.LINE) {
            return null;
        }
        Object known = x.cache[at];
        if (known != type || x.cacheA[at] != type.version()) {
            if (known == GENERAL) {
                return null;
            }
            if (!Adaptive.triggers(x.counters[at])) {
                x.counters[at] = Adaptive.advance(x.counters[at]);
                return null;
            }
            if (!specialise(x, at, type, sp - base - 2)) {
                return null;
            }
        }
        PyFunction init = (PyFunction) type.lookup("__init__");
        if (init == null) {
            return null;
        }
        PyObject created = Types.OBJECT.slot(Slots.NEW).create(vm, type, Args.NONE);
        Executable body = Executable.of(init.code(), vm);
        PyObject[] slots = new PyObject[body.slotCount];
        slots[0] = created.owned();
        for (int i = base + 2; i < sp; i++) {
            slots[i - base - 1] = s[i];
            s[i] = null;
        }
        s[base] = null;
        init.incref();
        Frame callee = new Frame(init, body, slots);
        callee.created = created;
        type.decref(vm);
        return enter(f, callee);
    }

    private static final Object GENERAL = "any callable";

    /** CPython 3.13 Python/specialize.c, specialize_class_call. */
    private boolean specialise(Executable x, int at, PyType type, int count) {
        PyFunction init = simpleInit(type);
        if (!type.isHeapType() || init == null) {
            x.cache[at] = GENERAL;
            x.counters[at] = Adaptive.COOL_DOWN;
            return false;
        }
        if (init.code().code().argCount() != count + 1) {
            x.counters[at] = Adaptive.backOff(x.counters[at]);
            x.cache[at] = null;
            return false;
        }
        x.cache[at] = type;
        x.cacheA[at] = type.version();
        x.counters[at] = Adaptive.COOL_DOWN;
        return true;
    }

    private @Nullable PyFunction simpleInit(PyType type) {
        boolean plain = type.slot(Slots.NEW) == Types.OBJECT.slot(Slots.NEW)
                && type.hasDict()
                && type.slotCount() == 0
                && type.solidBase() == Types.OBJECT;
        if (plain && type.lookup("__init__") instanceof PyFunction init) {
            return Executable.of(init.code(), vm).simple ? init : null;
        }
        return null;
    }

    /** A specialised call's result: the new instance, if {@code __init__} gave None. */
    PyObject created(Frame f, PyObject result) {
        PyObject created = f.created;
        f.created = null;
        if (result == Singletons.NONE) {
            return created;
        }
        String type = result.type().name();
        vm.current = f.back;
        vm.exits().leave(f, result);
        result.decref(vm);
        created.decref(vm);
        throw vm.typeError("__init__() should return None, not '" + type + "'");
    }

    // --- merging keyword arguments

    /**
     * DICT_MERGE: {@code **mapping} in a call. Whatever AttributeError is raised meanwhile, it is no mapping; whatever KeyError,
     * there are several values for the key. CPython 3.13 Python/ceval.c, _PyEval_FormatKwargsError.
     */
    void mergeKeywords(PyDict into, PyObject mapping, PyObject callable) {
        Caught mark = Caught.mark(vm);
        try {
            DictUpdate.merge(vm, into, mapping, DictUpdate.Present.REFUSED);
        } catch (PyException e) {
            if (e.is(Exceptions.ATTRIBUTE_ERROR)) {
                mark.drop(vm);
                throw vm.typeError(binder.described(callable) + " argument after ** must be a mapping, not "
                        + mapping.type().name());
            }
            PyTuple args = e.is(Exceptions.KEY_ERROR) ? e.value().args() : PyTuple.EMPTY;
            if (args.size() != 1) {
                throw e;
            }
            PyObject key = args.get(0).owned();
            mark.drop(vm);
            throw severalValues(callable, vm.hold(key));
        }
    }

    /** Takes over what is held: the key. */
    private PyException severalValues(PyObject callable, PyObject key) {
        PyStr shown = vm.hold(Abstract.str(vm, key));
        String message =
                binder.described(callable) + " got multiple values for keyword argument '" + shown.value() + "'";
        vm.release(shown);
        vm.release(key);
        return vm.typeError(message);
    }
}
