package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.code.Code;
import dev.tally.python.code.Intrinsics;
import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericType;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyParamSpec;
import dev.tally.python.object.PySet;
import dev.tally.python.object.PySlice;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyTypeAlias;
import dev.tally.python.object.PyTypeParameter;
import dev.tally.python.object.PyTypeVar;
import dev.tally.python.object.PyTypeVarTuple;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** The instructions that are rare or long, for {@link Loop}. CPython 3.13 Python/bytecodes.c. */
final class ColdOperations {
    private final Interpreter vm;
    private final Names names;
    private final Matching matching;
    private final Handlers handlers;
    private final Inlined inlined;

    ColdOperations(Interpreter vm) {
        this.vm = vm;
        this.names = new Names(vm);
        this.matching = new Matching(vm);
        this.handlers = new Handlers(vm);
        this.inlined = new Inlined(vm);
    }

    /** Does one instruction; the new top of the stack. */
    int execute(Frame f, int op, int arg, int sp) {
        return switch (op) {
            case LOAD_NAME,
                    STORE_NAME,
                    DELETE_NAME,
                    STORE_GLOBAL,
                    DELETE_GLOBAL,
                    LOAD_LOCALS,
                    LOAD_FROM_DICT_OR_DEREF,
                    LOAD_FROM_DICT_OR_GLOBALS,
                    SETUP_ANNOTATIONS,
                    LOAD_BUILD_CLASS,
                    LOAD_ASSERTION_ERROR,
                    IMPORT_NAME,
                    IMPORT_FROM -> names.execute(f, op, arg, sp);
            case PUSH_EXC_INFO,
                    POP_EXCEPT,
                    CHECK_EXC_MATCH,
                    CHECK_EG_MATCH,
                    RAISE_VARARGS,
                    RERAISE,
                    BEFORE_WITH,
                    WITH_EXCEPT_START,
                    BEFORE_ASYNC_WITH,
                    END_ASYNC_FOR,
                    CLEANUP_THROW -> handlers.execute(f, op, arg, sp);
            case MATCH_MAPPING, MATCH_SEQUENCE, MATCH_KEYS, MATCH_CLASS, GET_LEN ->
                matching.execute(f.slots, op, arg, sp);
            case BUILD_MAP,
                    BUILD_CONST_KEY_MAP,
                    BUILD_SET,
                    BUILD_SLICE,
                    BUILD_STRING,
                    LIST_EXTEND,
                    SET_ADD,
                    SET_UPDATE,
                    DICT_UPDATE,
                    DICT_MERGE,
                    MAP_ADD -> build(f.slots, op, arg, sp);
            default -> other(f, op, arg, sp);
        };
    }

    private int other(Frame f, int op, int arg, int sp) {
        PyObject[] s = f.slots;
        return switch (op) {
            case UNARY_NEGATIVE -> replace(s, sp, Numbers.negative(vm, s[sp - 1]));
            case UNARY_INVERT -> replace(s, sp, Numbers.invert(vm, s[sp - 1]));
            case BINARY_SLICE -> binarySlice(s, sp);
            case STORE_SLICE -> storeSlice(s, sp);
            case DELETE_SUBSCR -> {
                Items.delete(vm, s[sp - 2], s[sp - 1]);
                yield drop(s, sp, 2);
            }
            case DELETE_ATTR -> {
                Attributes.delete(vm, s[sp - 1], f.executable.names[arg]);
                yield drop(s, sp, 1);
            }
            case MAKE_FUNCTION -> replace(s, sp, PyFunction.of(vm, (PyCode) s[sp - 1], f.globals, f.builtins));
            case SET_FUNCTION_ATTRIBUTE -> setFunctionAttribute(s, sp, arg);
            case MAKE_CELL -> {
                s[arg] = new PyCell(vm, s[arg]);
                yield sp;
            }
            case COPY_FREE_VARS -> {
                copyFreeVariables(f, arg);
                yield sp;
            }
            case DELETE_FAST -> {
                PyObject old = s[arg];
                if (old == null) {
                    throw unbound(f, arg);
                }
                s[arg] = null;
                old.decref(vm);
                yield sp;
            }
            case DELETE_DEREF -> {
                PyCell cell = (PyCell) s[arg];
                if (cell.get() == null) {
                    throw unboundCell(f, arg);
                }
                cell.set(vm, null);
                yield sp;
            }
            case FORMAT_SIMPLE -> formatSimple(s, sp);
            case FORMAT_WITH_SPEC -> {
                PyObject made = Abstract.format(vm, s[sp - 2], (PyStr) s[sp - 1]);
                vm.hold(made);
                drop(s, sp, 2);
                s[sp - 2] = vm.take(made);
                yield sp - 1;
            }
            case CONVERT_VALUE -> replace(s, sp, converted(s[sp - 1], arg));
            case UNPACK_EX -> unpackWithRest(s, sp, arg & 0xFF, arg >> 8);
            case GET_YIELD_FROM_ITER -> delegate(f, sp);
            case GET_AWAITABLE -> replace(s, sp, Awaiting.awaitable(vm, s[sp - 1], arg));
            case GET_AITER -> replace(s, sp, Awaiting.asyncIterator(vm, s[sp - 1]));
            case GET_ANEXT -> {
                s[sp] = Awaiting.next(vm, s[sp - 1]);
                yield sp + 1;
            }
            case LOAD_SUPER_ATTR -> loadSuperAttribute(f, arg, sp);
            case CALL_INTRINSIC_1 -> intrinsic1(f, arg, sp);
            case CALL_INTRINSIC_2 -> intrinsic2(f, arg, sp);
            default -> throw new IllegalStateException("instruction " + name(op));
        };
    }

    /** GET_YIELD_FROM_ITER: only coroutines, and generators that stand for one, delegate to a coroutine. */
    private int delegate(Frame f, int sp) {
        PyObject iterable = f.slots[sp - 1];
        if (iterable.type() == PyGenerator.COROUTINE) {
            Code code = f.code.code();
            if (!code.has(Code.COROUTINE) && !code.has(Code.ITERABLE_COROUTINE)) {
                throw vm.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            }
            return sp;
        }
        return iterable.type() == PyGenerator.TYPE ? sp : replace(f.slots, sp, Iteration.iter(vm, iterable));
    }

    /** Puts a result in the place of the top, which is let go of. */
    private int replace(PyObject[] s, int sp, PyObject made) {
        PyObject old = s[sp - 1];
        s[sp - 1] = made;
        old.decref(vm);
        return sp;
    }

    /** Puts a result in the place of the top, whose reference the result has taken over. */
    private static int replaceTaken(PyObject[] s, int sp, PyObject made) {
        s[sp - 1] = made;
        return sp;
    }

    /** Lets go of the topmost first, as CPython does with what a display was made of. */
    private int dropDown(PyObject[] s, int sp, int count) {
        for (int i = sp - 1; i >= sp - count; i--) {
            PyObject old = s[i];
            s[i] = null;
            PyObject.decref(vm, old);
        }
        return sp - count;
    }

    /** Lets go of the topmost operands, the deepest first. */
    private int drop(PyObject[] s, int sp, int count) {
        for (int i = sp - count; i < sp; i++) {
            PyObject old = s[i];
            s[i] = null;
            PyObject.decref(vm, old);
        }
        return sp - count;
    }

    // --- for the loop

    PyException unbound(Frame f, int index) {
        String name = f.executable.variables[index].value();
        return vm.raise(
                Exceptions.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + name + "' where it is not associated with a value");
    }

    PyException unboundCell(Frame f, int index) {
        if ((f.executable.source.localsPlusKinds()[index] & Code.FAST_FREE) == 0) {
            return unbound(f, index);
        }
        return Names.unboundFree(vm, f.executable.variables[index]);
    }

    /** A property's or {@code __getattribute__}'s own frame where the instruction is specialised for it, or null. */
    @Nullable
    Frame attributeFrame(Frame f, int at, int nameIndex, PyObject owner) {
        return owner.type().isHeapType() ? inlined.attribute(f, at, nameIndex, owner) : null;
    }

    /** {@code __getitem__}'s own frame where the instruction is specialised for it, or null. */
    @Nullable
    Frame subscriptFrame(Frame f, int at, PyObject container, PyObject key) {
        return container.type().isHeapType() ? inlined.subscript(f, at, container, key) : null;
    }

    @Nullable
    PyObject next(PyObject iterator) {
        if (iterator instanceof PyIterator i) {
            return i.next(vm);
        }
        return Iteration.next(vm, iterator);
    }

    /** SEND to what is not a generator: whether it has ended; its item or result is on the stack then. */
    boolean send(Frame f, int sp) {
        PyObject[] s = f.slots;
        PyObject receiver = s[sp - 2];
        PyObject value = s[sp - 1];
        PyObject item = null;
        PyObject result = Singletons.NONE;
        int held = vm.heldCount();
        int depth = vm.nativeDepth();
        try {
            if (receiver instanceof PyGenerator g) {
                item = g.type() == PyGenerator.TYPE ? g.resume(vm, value) : g.send(vm, value);
            } else if (value == Singletons.NONE && receiver.type().has(Slots.NEXT)) {
                item = nextOrRaise(receiver);
            } else {
                item = Attributes.callMethod(vm, receiver, "send", value);
            }
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ITERATION)) {
                throw e;
            }
            vm.unwindHeld(held);
            vm.unwindNativeDepth(depth);
            PyBaseException stop = vm.takeRaised();
            result = stop.args().size() > 0 ? stop.args().get(0).owned() : Singletons.NONE;
            stop.decref(vm);
        }
        s[sp - 1] = item == null ? result : item;
        value.decref(vm);
        return item == null;
    }

    /** {@code tp_iternext}, with StopIteration raised where it carries a value. */
    private @Nullable PyObject nextOrRaise(PyObject iterator) {
        Slots slots = iterator.type().slot(Slots.NEXT);
        return slots == null ? null : slots.next(vm, iterator);
    }

    // --- sequences

    int unpack(PyObject[] s, int sp, int count) {
        PyObject sequence = s[sp - 1];
        if (sequence instanceof PyTuple tuple && tuple.type() == Types.TUPLE && tuple.size() == count) {
            for (int i = 0; i < count; i++) {
                s[sp + count - 2 - i] = tuple.get(i).owned();
            }
        } else if (sequence instanceof PyList list && list.type() == Types.LIST && list.size() == count) {
            for (int i = 0; i < count; i++) {
                s[sp + count - 2 - i] = list.get(i).owned();
            }
        } else {
            PyObject[] items = new PyObject[count];
            unpackIterable(sequence, items, count, -1);
            for (int i = 0; i < count; i++) {
                s[sp + count - 2 - i] = items[i];
            }
        }
        sequence.decref(vm);
        return sp - 1 + count;
    }

    /** CPython 3.13 Python/ceval.c, _PyEval_UnpackIterable: items before the rest, the rest, items after it. */
    private void unpackIterable(PyObject sequence, PyObject[] items, int before, int after) {
        if (!Iteration.isIterable(sequence)) {
            throw vm.typeError("cannot unpack non-iterable " + sequence.type().name() + " object");
        }
        PyObject iterator = vm.hold(Iteration.iter(vm, sequence));
        int height = vm.heldCount();
        for (int i = 0; i < before; i++) {
            PyObject item = Iteration.next(vm, iterator);
            if (item == null) {
                throw vm.valueError("not enough values to unpack (expected " + (after < 0 ? "" : "at least ")
                        + (after < 0 ? before : before + after) + ", got " + i + ")");
            }
            items[i] = vm.hold(item);
        }
        if (after < 0) {
            PyObject more = Iteration.next(vm, iterator);
            if (more != null) {
                more.decref(vm);
                throw vm.valueError("too many values to unpack (expected " + before + ")");
            }
        } else {
            unpackRest(iterator, items, before, after);
        }
        vm.dropHeld(height);
        vm.release(iterator);
    }

    private void unpackRest(PyObject iterator, PyObject[] items, int before, int after) {
        PyList rest = vm.hold(Iteration.toList(vm, iterator));
        int size = rest.size();
        if (size < after) {
            throw vm.valueError("not enough values to unpack (expected at least " + (before + after) + ", got "
                    + (before + size) + ")");
        }
        items[before] = rest;
        for (int i = after; i > 0; i--) {
            items[before + i] = rest.take(vm, rest.size() - 1);
        }
    }

    private int unpackWithRest(PyObject[] s, int sp, int before, int after) {
        int total = before + 1 + after;
        PyObject sequence = s[sp - 1];
        PyObject[] items = new PyObject[total];
        unpackIterable(sequence, items, before, after);
        for (int i = 0; i < total; i++) {
            s[sp + total - 2 - i] = items[i];
        }
        sequence.decref(vm);
        return sp - 1 + total;
    }

    private int binarySlice(PyObject[] s, int sp) {
        PyObject slice = slice(s[sp - 2], s[sp - 1]);
        s[sp - 2] = slice;
        s[sp - 1] = null;
        PyObject container = s[sp - 3];
        PyObject made = Items.get(vm, container, slice);
        s[sp - 1] = made;
        s[sp - 2] = null;
        slice.decref(vm);
        s[sp - 1] = null;
        s[sp - 3] = made;
        container.decref(vm);
        return sp - 2;
    }

    private int storeSlice(PyObject[] s, int sp) {
        PyObject slice = slice(s[sp - 2], s[sp - 1]);
        s[sp - 2] = slice;
        s[sp - 1] = null;
        Items.set(vm, s[sp - 3], slice, s[sp - 4]);
        PyObject container = s[sp - 3];
        PyObject value = s[sp - 4];
        s[sp - 2] = null;
        slice.decref(vm);
        s[sp - 4] = null;
        value.decref(vm);
        s[sp - 3] = null;
        container.decref(vm);
        return sp - 4;
    }

    /** A slice that takes over two references from the stack. */
    private PyObject slice(PyObject start, PyObject stop) {
        return PySlice.of(vm, start, stop, Singletons.NONE);
    }

    // --- displays

    private int build(PyObject[] s, int op, int arg, int sp) {
        switch (op) {
            case BUILD_MAP -> {
                PyDict dict = vm.hold(PyDict.ofItems(vm, s, sp - 2 * arg, arg));
                int bottom = dropDown(s, sp, 2 * arg);
                s[bottom] = vm.take(dict);
                return bottom + 1;
            }
            case BUILD_CONST_KEY_MAP -> {
                PyTuple keys = (PyTuple) s[sp - 1];
                PyDict dict = vm.hold(PyDict.ofItems(vm, keys.items(), 0, 1, s, sp - 1 - arg, 1, arg));
                int bottom = dropDown(s, sp, arg + 1);
                s[bottom] = vm.take(dict);
                return bottom + 1;
            }
            case BUILD_SET -> {
                PySet set = vm.hold(PySet.of(vm));
                // CPython lets go of each item as soon as it is added, which the next one's __eq__ may see.
                for (int i = sp - arg; i < sp; i++) {
                    PyObject item = s[i];
                    set.add(vm, item);
                    s[i] = null;
                    item.decref(vm);
                }
                int bottom = sp - arg;
                s[bottom] = vm.take(set);
                return bottom + 1;
            }
            case BUILD_SLICE -> {
                PyObject step = arg == 3 ? s[sp - 1] : Singletons.NONE;
                int bottom = sp - arg;
                PyObject made = PySlice.of(vm, s[bottom], s[bottom + 1], step);
                for (int i = bottom; i < sp; i++) {
                    s[i] = null;
                }
                s[bottom] = made;
                return bottom + 1;
            }
            case BUILD_STRING -> {
                return buildString(s, arg, sp);
            }
            case LIST_EXTEND -> {
                extendList(s, arg, sp);
                return drop(s, sp, 1);
            }
            case SET_ADD -> {
                ((PySet) s[sp - 1 - arg]).add(vm, s[sp - 1]);
                return drop(s, sp, 1);
            }
            case SET_UPDATE -> {
                ((PySet) s[sp - 1 - arg]).update(vm, s[sp - 1]);
                return drop(s, sp, 1);
            }
            case DICT_UPDATE -> {
                updateDict((PyDict) s[sp - 1 - arg], s[sp - 1]);
                return drop(s, sp, 1);
            }
            case DICT_MERGE -> {
                // The callable lies below the dictionary: callable, null, arguments, dictionary, mapping.
                vm.loop().calls().mergeKeywords((PyDict) s[sp - 1 - arg], s[sp - 1], s[sp - 4 - arg]);
                return drop(s, sp, 1);
            }
            default -> {
                // MAP_ADD: the dictionary lies below the key and the value.
                PyObject value = s[sp - 1];
                PyObject key = s[sp - 2];
                s[sp - 1] = null;
                s[sp - 2] = null;
                ((PyDict) s[sp - 2 - arg]).setTaken(vm, key, value);
                return sp - 2;
            }
        }
    }

    private int buildString(PyObject[] s, int count, int sp) {
        StringBuilder text = new StringBuilder();
        for (int i = sp - count; i < sp; i++) {
            text.append(((PyStr) s[i]).value());
        }
        vm.heap().reserve(text.length());
        PyObject made = vm.string(text.toString());
        int bottom = drop(s, sp, count);
        s[bottom] = made;
        return bottom + 1;
    }

    private void extendList(PyObject[] s, int arg, int sp) {
        PyObject iterable = s[sp - 1];
        if (!Iteration.isIterable(iterable)) {
            throw vm.typeError(
                    "Value after * must be an iterable, not " + iterable.type().name());
        }
        Iteration.extend(vm, (PyList) s[sp - 1 - arg], iterable);
    }

    private void updateDict(PyDict dict, PyObject mapping) {
        if (!(mapping instanceof PyDict)) {
            PyObject keys = Attributes.getOrNull(vm, mapping, vm.name("keys"));
            if (keys == null) {
                throw vm.typeError("'" + mapping.type().name() + "' object is not a mapping");
            }
            keys.decref(vm);
        }
        DictUpdate.merge(vm, dict, mapping, DictUpdate.Present.REPLACED);
    }

    // --- text

    private int formatSimple(PyObject[] s, int sp) {
        if (s[sp - 1] instanceof PyStr string && string.type() == Types.STR) {
            return sp;
        }
        return replace(s, sp, Abstract.format(vm, s[sp - 1], PyStr.EMPTY));
    }

    private PyObject converted(PyObject value, int how) {
        return switch (how) {
            case Intrinsics.CONVERT_STR -> Abstract.str(vm, value);
            case Intrinsics.CONVERT_REPR -> Abstract.repr(vm, value);
            default -> Abstract.ascii(vm, value);
        };
    }

    // --- functions

    private int setFunctionAttribute(PyObject[] s, int sp, int which) {
        PyFunction function = (PyFunction) s[sp - 1];
        PyObject value = s[sp - 2];
        s[sp - 2] = function;
        s[sp - 1] = null;
        int field =
                switch (which) {
                    case Intrinsics.DEFAULTS -> PyFunction.DEFAULTS;
                    case Intrinsics.KEYWORD_DEFAULTS -> PyFunction.KEYWORD_DEFAULTS;
                    case Intrinsics.ANNOTATIONS -> PyFunction.ANNOTATIONS;
                    default -> PyFunction.CLOSURE;
                };
        function.setField(vm, field, value);
        return sp - 1;
    }

    private static void copyFreeVariables(Frame f, int count) {
        PyTuple closure = f.function.closure();
        int first = f.executable.stackBase - count;
        for (int i = 0; i < count && closure != null; i++) {
            f.slots[first + i] = closure.get(i).owned();
        }
    }

    /**
     * LOAD_SUPER_ATTR: {@code super().name}, with {@code super}, the class and the object on the stack. The proxy alone holds
     * these two while the attribute is looked up.
     */
    private int loadSuperAttribute(Frame f, int arg, int sp) {
        PyObject[] s = f.slots;
        PyStr name = f.executable.names[arg >> 2];
        PyObject proxy = (arg & 2) != 0 ? vm.call(s[sp - 3], s[sp - 2], s[sp - 1]) : vm.call(s[sp - 3]);
        vm.hold(proxy);
        drop(s, sp, 3);
        s[sp - 3] = vm.take(proxy);
        return replace(s, sp - 2, Attributes.get(vm, proxy, name)) + (arg & 1);
    }

    // --- intrinsics

    private int intrinsic1(Frame f, int which, int sp) {
        PyObject[] s = f.slots;
        PyObject value = s[sp - 1];
        return switch (which) {
            case Intrinsics.PRINT -> {
                Printing.show(vm, value);
                yield replace(s, sp, Singletons.NONE);
            }
            case Intrinsics.UNARY_POSITIVE -> replace(s, sp, Numbers.positive(vm, value));
            case Intrinsics.LIST_TO_TUPLE -> replace(s, sp, Iteration.toTuple(vm, value));
            case Intrinsics.IMPORT_STAR -> {
                vm.imports().star(f, value);
                yield replace(s, sp, Singletons.NONE);
            }
            case Intrinsics.STOPITERATION_ERROR -> replace(s, sp, handlers.stopIterationError(f.code.code(), value));
            case Intrinsics.ASYNC_GEN_WRAP -> replace(s, sp, PyAsyncGenValue.of(vm, value));
            case Intrinsics.TYPEVAR -> replace(s, sp, PyTypeVar.of(vm, (PyStr) value));
            case Intrinsics.PARAMSPEC -> replace(s, sp, PyParamSpec.of(vm, (PyStr) value));
            case Intrinsics.TYPEVARTUPLE -> replace(s, sp, PyTypeVarTuple.of(vm, (PyStr) value));
            case Intrinsics.SUBSCRIPT_GENERIC -> replace(s, sp, GenericType.subscript(vm, (PyTuple) value));
            case Intrinsics.TYPEALIAS -> replace(s, sp, PyTypeAlias.of(vm, (PyTuple) value));
            default -> throw new IllegalStateException("intrinsic " + which);
        };
    }

    private int intrinsic2(Frame f, int which, int sp) {
        PyObject[] s = f.slots;
        PyObject first = s[sp - 2];
        PyObject second = s[sp - 1];
        PyObject made =
                switch (which) {
                    case Intrinsics.PREP_RERAISE_STAR -> handlers.prepareReraiseStar(first, (PyList) second);
                    case Intrinsics.SET_FUNCTION_TYPE_PARAMS -> {
                        ((PyFunction) first).setField(vm, PyFunction.TYPE_PARAMETERS, second.owned());
                        yield first.owned();
                    }
                    case Intrinsics.TYPEVAR_WITH_BOUND -> PyTypeVar.withBound(vm, (PyStr) first, second);
                    case Intrinsics.TYPEVAR_WITH_CONSTRAINTS -> PyTypeVar.withConstraints(vm, (PyStr) first, second);
                    case Intrinsics.SET_TYPEPARAM_DEFAULT -> {
                        ((PyTypeParameter) first).setDefault(vm, second);
                        yield first.owned();
                    }
                    default -> throw new IllegalStateException("intrinsic " + which);
                };
        vm.hold(made);
        drop(s, sp, 2);
        s[sp - 2] = vm.take(made);
        return sp - 1;
    }
}
