package dev.tally.python.object;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Iterating over any object: CPython 3.13 Objects/abstract.c, PyObject_GetIter, PyIter_Next and PySequence_List. */
public final class Iteration {
    /** Memory is asked for after so many items collected on the native stack. */
    private static final int RESERVE_EVERY = 1024;

    /** So that no operation goes on for ever over an iterator without an end. */
    private static final int WORK_OF_AN_ITEM = 20;

    private Iteration() {}

    /** {@code iter(iterable)}. */
    public static PyObject iter(Runtime rt, PyObject iterable) {
        PyType type = iterable.type();
        Slots slots = type.slot(Slots.ITER);
        if (slots == null) {
            if (type.has(Slots.ITEM)) {
                return SequenceIterators.overSequence(rt, iterable);
            }
            throw notIterable(rt, iterable);
        }
        PyObject iterator = slots.iter(rt, iterable);
        if (!isIterator(iterator)) {
            String name = iterator.type().name();
            iterator.decref(rt);
            throw rt.typeError("iter() returned non-iterator of type '" + name + "'");
        }
        return iterator;
    }

    /** {@code PySeqIter_New}: by {@code __getitem__}, from 0 on until IndexError. */
    public static PyObject overItems(Runtime rt, PyObject sequence) {
        return SequenceIterators.overSequence(rt, sequence);
    }

    private static PyException notIterable(Runtime rt, PyObject object) {
        return rt.typeError("'" + object.type().name() + "' object is not iterable");
    }

    /** Whether {@code iter()} would find a way, without calling anything. */
    public static boolean isIterable(PyObject object) {
        return object.type().has(Slots.ITER) || object.type().has(Slots.ITEM);
    }

    /** {@code PyIter_Check}. */
    public static boolean isIterator(PyObject object) {
        return object instanceof PyIterator || object.type().has(Slots.NEXT);
    }

    /** {@code iter(callable, sentinel)}. */
    public static PyObject calling(Runtime rt, PyObject callable, PyObject sentinel) {
        if (!callable.type().has(Slots.CALL)) {
            throw rt.typeError("iter(v, w): v must be callable");
        }
        return SequenceIterators.calling(rt, callable, sentinel);
    }

    /** The next item, or null when there is none left; StopIteration is cleared. */
    public static @Nullable PyObject next(Runtime rt, PyObject iterator) {
        rt.work(WORK_OF_AN_ITEM);
        if (iterator instanceof PyIterator own && !iterator.type().isHeapType()) {
            return own.next(rt);
        }
        Slots slots = iterator.type().slot(Slots.NEXT);
        if (slots == null) {
            throw rt.typeError("'" + iterator.type().name() + "' object is not an iterator");
        }
        int held = rt.heldCount();
        int depth = rt.nativeDepth();
        try {
            return slots.next(rt, iterator);
        } catch (PyException e) {
            if (!e.is(Exceptions.STOP_ITERATION)) {
                throw e;
            }
            new Caught(held, depth).drop(rt);
            return null;
        }
    }

    /** Gives one item of an iterable after the other, each held meanwhile. */
    public static void each(Runtime rt, PyObject iterable, Consumer<PyObject> use) {
        PyObject iterator = rt.hold(iter(rt, iterable));
        for (PyObject item = next(rt, iterator); item != null; item = next(rt, iterator)) {
            rt.hold(item);
            use.accept(item);
            rt.release(item);
        }
        rt.release(iterator);
    }

    /** A new list of all items. */
    public static PyList toList(Runtime rt, PyObject iterable) {
        PyList list = rt.hold(PyList.of(rt, PyList.NO_ITEMS));
        ListType.extend(rt, list, iterable);
        return rt.take(list);
    }

    /** Adds all items of an iterable to a list. */
    public static void extend(Runtime rt, PyList list, PyObject iterable) {
        ListType.extend(rt, list, iterable);
    }

    /** {@code PySequence_Tuple}: an exact tuple itself, otherwise a new one of all items. */
    public static PyTuple toTuple(Runtime rt, PyObject iterable) {
        if (iterable.type() == Types.TUPLE) {
            iterable.incref();
            return (PyTuple) iterable;
        }
        if (iterable.type() == Types.LIST) {
            PyList list = (PyList) iterable;
            rt.work(list.size());
            rt.heap().reserve(8L * list.size());
            return PyTuple.of(rt, list.copy(0, list.size()));
        }
        PyObject iterator = rt.hold(iter(rt, iterable));
        lengthHint(rt, iterable, 10);
        PyObject[] items = collect(rt, iterator);
        rt.release(iterator);
        return PyTuple.of(rt, items);
    }

    /** All that is left of an iterator; the items are held on the native stack until they are complete. */
    private static PyObject[] collect(Runtime rt, PyObject iterator) {
        int count = 0;
        for (PyObject item = next(rt, iterator); item != null; item = next(rt, iterator)) {
            rt.hold(item);
            rt.work(1);
            if (++count % RESERVE_EVERY == 0) {
                rt.heap().reserve(8L * count);
            }
        }
        PyObject[] items = new PyObject[count];
        int base = rt.heldCount() - count;
        for (int i = count - 1; i >= 0; i--) {
            items[i] = rt.take(rt.held(base + i));
        }
        return items;
    }

    /** {@code PySequence_Fast}: a list or tuple itself, otherwise a new list; {@code message} says what must be iterable. */
    static PyObject fast(Runtime rt, PyObject iterable, String message) {
        if (iterable instanceof PyList || iterable instanceof PyTuple) {
            return iterable.owned();
        }
        Caught mark = Caught.mark(rt);
        PyObject iterator;
        try {
            iterator = rt.hold(iter(rt, iterable));
        } catch (PyException e) {
            if (!e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
            throw rt.typeError(message);
        }
        PyList list = toList(rt, iterator);
        rt.release(iterator);
        return list;
    }

    static int fastSize(PyObject fast) {
        return fast instanceof PyList list ? list.size() : ((PyTuple) fast).size();
    }

    /** An item of what {@link #fast} gave, borrowed. */
    static PyObject fastItem(PyObject fast, int index) {
        return fast instanceof PyList list ? list.get(index) : ((PyTuple) fast).get(index);
    }

    /** {@code PyObject_LengthHint}: {@code len()}, or {@code __length_hint__()}, or the fallback. */
    public static long lengthHint(Runtime rt, PyObject object, long fallback) {
        if (object instanceof PyIterator own && !object.type().isHeapType()) {
            long hint = own.lengthHint(rt);
            return hint < 0 ? fallback : hint;
        }
        if (object.type().has(Slots.LENGTH)) {
            Caught mark = Caught.mark(rt);
            try {
                return Items.length(rt, object);
            } catch (PyException e) {
                dropTypeError(rt, e, mark);
            }
        }
        PyObject hint = askHint(rt, object);
        if (hint == Singletons.NOT_IMPLEMENTED) {
            return fallback;
        }
        if (!(hint instanceof PyInt number)) {
            String name = hint.type().name();
            hint.decref(rt);
            throw rt.typeError("__length_hint__ must be an integer, not " + name);
        }
        long value = number.longValue();
        number.decref(rt);
        if (value < 0) {
            throw rt.valueError("__length_hint__() should return >= 0");
        }
        return value;
    }

    /** What {@code __length_hint__()} gives; NotImplemented where there is none or it raises TypeError. */
    private static PyObject askHint(Runtime rt, PyObject object) {
        PyObject method = Attributes.special(rt, object, "__length_hint__");
        if (method == null) {
            return Runtime.notImplemented();
        }
        Caught mark = Caught.mark(rt);
        rt.hold(method);
        try {
            PyObject result = rt.call(method, Args.NONE);
            return rt.releaseFor(method, result);
        } catch (PyException e) {
            dropTypeError(rt, e, mark);
            return Runtime.notImplemented();
        }
    }

    private static void dropTypeError(Runtime rt, PyException e, Caught mark) {
        if (!e.is(Exceptions.TYPE_ERROR)) {
            throw e;
        }
        mark.drop(rt);
    }

    /** The size of an exact set, dict or dict view, whose items CPython copies without a length hint; otherwise -1. */
    static long knownSize(PyObject iterable) {
        PyType type = iterable.type();
        if (type == Types.DICT) {
            return ((PyDict) iterable).size();
        }
        if (type == Types.SET || type == Types.FROZENSET) {
            return ((PySet) iterable).size();
        }
        return iterable instanceof PyDictView view ? view.dict().size() : -1;
    }

    /** {@code _PySequence_IterSearch}: whether iterating meets the item or what equals it. */
    public static boolean contains(Runtime rt, PyObject iterable, PyObject wanted) {
        return search(rt, iterable, wanted, true) >= 0;
    }

    /** How often iterating meets the item or what equals it. */
    public static long count(Runtime rt, PyObject iterable, PyObject wanted) {
        return search(rt, iterable, wanted, false);
    }

    /** After how many others iterating meets the item or what equals it; -1 where it does not. */
    public static long index(Runtime rt, PyObject iterable, PyObject wanted) {
        return search(rt, iterable, wanted, true);
    }

    /** The index of the first that equals the wanted one, or -1; or else how many of them there are. */
    private static long search(Runtime rt, PyObject iterable, PyObject wanted, boolean first) {
        PyObject iterator = rt.hold(searched(rt, iterable));
        long position = 0;
        long count = first ? -1 : 0;
        PyObject item = next(rt, iterator);
        while (item != null) {
            rt.hold(item);
            boolean equal = Abstract.equal(rt, item, wanted);
            rt.release(item);
            rt.work(1);
            if (equal && first) {
                count = position;
                break;
            }
            count += equal ? 1 : 0;
            position++;
            item = next(rt, iterator);
        }
        rt.release(iterator);
        return count;
    }

    private static PyObject searched(Runtime rt, PyObject iterable) {
        Caught mark = Caught.mark(rt);
        try {
            return iter(rt, iterable);
        } catch (PyException e) {
            if (!e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
            throw rt.typeError("argument of type '" + iterable.type().name() + "' is not iterable");
        }
    }
}
