package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code list} does. CPython 3.13 Objects/listobject.c. */
final class ListType extends Slots {
    private static final Signature SORT = Signature.of("sort", "*, key=, reverse=");

    @Override
    public long mask() {
        return slots(
                REPR,
                HASH,
                COMPARE,
                ITER,
                INIT,
                NEW,
                LENGTH,
                SUBSCRIPT,
                ASSIGN_SUBSCRIPT,
                CONTAINS,
                CONCAT,
                REPEAT,
                INPLACE_CONCAT,
                INPLACE_REPEAT,
                ITEM);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Singletons.NONE)
                .method1("__getitem__", this::subscript)
                .method("__reversed__", (rt, self) -> SequenceIterators.reversed(rt, (PyList) self))
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .method("clear", ListType::clear)
                .method("copy", (rt, self) -> copy(rt, (PyList) self))
                .method1("append", ListType::append)
                .methodN("insert", ListType::insert)
                .method1("extend", ListType::extend)
                .methodN("pop", ListType::pop)
                .method1("remove", ListType::remove)
                .methodN("index", ListType::index)
                .method1("count", ListType::count)
                .method("reverse", ListType::reverse)
                .methodN("sort", ListType::sort)
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem);
    }

    // --- making

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return PyList.allocated(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        Arity.constructor(rt, args, "list", 0, 1);
        PyList list = (PyList) self;
        if (list.capacity() > 0) {
            list.clear(rt);
        }
        if (args.positional() == 1) {
            extend(rt, list, args.get(0));
        }
    }

    /** {@code list_extend}: adds all items of an iterable. */
    static PyObject extend(Runtime rt, PyObject self, PyObject iterable) {
        PyList list = (PyList) self;
        if (iterable == list) {
            repeatInPlace(rt, list, 2);
        } else if (iterable.type() == Types.LIST) {
            PyList other = (PyList) iterable;
            extend(rt, list, other.array(), other.size());
        } else if (iterable.type() == Types.TUPLE) {
            PyTuple other = (PyTuple) iterable;
            extend(rt, list, other.items(), other.size());
        } else {
            extendFromIterable(rt, list, iterable);
        }
        return Runtime.none();
    }

    private static void extend(Runtime rt, PyList list, PyObject[] items, int count) {
        if (count == 0) {
            return;
        }
        rt.work(count);
        int before = list.size();
        if (list.capacity() == 0) {
            list.preallocate(rt, count);
        }
        list.resize(rt, (long) before + count);
        PyObject[] array = list.array();
        for (int i = 0; i < count; i++) {
            array[before + i] = items[i].owned();
        }
    }

    private static void extendFromIterable(Runtime rt, PyList list, PyObject iterable) {
        long known = Iteration.knownSize(iterable);
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        if (known >= 0) {
            // CPython 3.13 list_extend_set, list_extend_dict: these resize, so they leave room to spare.
            list.makeRoom(rt, known);
        } else {
            long hint = Iteration.lengthHint(rt, iterable, 8);
            if (list.capacity() > 0) {
                list.makeRoom(rt, hint);
            } else if (hint > 0) {
                list.preallocate(rt, hint);
            }
        }
        PyObject item = Iteration.next(rt, iterator);
        while (item != null) {
            list.append(rt, item);
            rt.work(1);
            item = Iteration.next(rt, iterator);
        }
        if (known < 0 && list.size() < list.capacity()) {
            list.resize(rt, list.size());
        }
        rt.release(iterator);
    }

    private static PyObject copy(Runtime rt, PyList list) {
        rt.heap().reserve(8L * list.size());
        rt.work(list.size());
        return PyList.of(rt, list.copy(0, list.size()));
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyList list = (PyList) self;
        if (list.size() == 0) {
            return rt.string("[]");
        }
        return rt.reprGuard().repr(rt, self, "[", "]", "[...]", text -> {
            for (int i = 0; i < list.size(); i++) {
                if (i > 0) {
                    text.append(", ");
                }
                ReprGuard.item(rt, text, list.get(i));
            }
        });
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PyList a) || !(other instanceof PyList b)) {
            return Runtime.notImplemented();
        }
        if (a.size() != b.size() && (operator == EQ || operator == NE)) {
            return Runtime.bool(operator == NE);
        }
        int i = 0;
        while (i < a.size() && i < b.size() && equalAt(rt, a, b, i)) {
            i++;
        }
        rt.work(i);
        if (i >= a.size() || i >= b.size()) {
            return Runtime.bool(compareSizes(a.size(), b.size(), operator));
        }
        if (operator == EQ || operator == NE) {
            return Runtime.bool(operator == NE);
        }
        PyObject x = rt.hold(a.get(i).owned());
        PyObject y = rt.hold(b.get(i).owned());
        PyObject result = Abstract.compare(rt, x, y, operator);
        rt.release(y);
        rt.release(x);
        return result;
    }

    private static boolean equalAt(Runtime rt, PyList a, PyList b, int index) {
        PyObject x = a.get(index);
        PyObject y = b.get(index);
        if (x == y) {
            return true;
        }
        rt.hold(x.owned());
        rt.hold(y.owned());
        boolean equal = Abstract.equal(rt, x, y);
        rt.release(y);
        rt.release(x);
        return equal;
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return SequenceIterators.over(rt, (PyList) self);
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return ((PyList) self).size();
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        return find(rt, (PyList) self, item, 0, Long.MAX_VALUE) >= 0;
    }

    /** The first index from a bound on whose item is the one or equals it, or -1. */
    private static int find(Runtime rt, PyList list, PyObject wanted, long from, long to) {
        for (int i = (int) Math.min(from, list.size()); i < list.size() && i < to; i++) {
            if (itemEquals(rt, list.get(i), wanted)) {
                rt.work(i);
                return i;
            }
        }
        rt.work(list.size());
        return -1;
    }

    private static boolean itemEquals(Runtime rt, PyObject item, PyObject wanted) {
        if (item == wanted) {
            return true;
        }
        rt.hold(item.owned());
        boolean equal = Abstract.equal(rt, item, wanted);
        rt.release(item);
        return equal;
    }

    private static PyObject index(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "list", "index", 1, 3);
        PyList list = (PyList) self;
        long start = Indices.fromEnd(Indices.bound(rt, args.orNull(1), 0), list.size());
        long stop = Indices.fromEnd(Indices.bound(rt, args.orNull(2), Long.MAX_VALUE), list.size());
        int found = find(rt, list, args.get(0), start, stop);
        if (found < 0) {
            PyStr repr = rt.hold(Abstract.repr(rt, args.get(0)));
            throw rt.valueError(repr.value() + " is not in list");
        }
        return rt.integer(found);
    }

    private static PyObject count(Runtime rt, PyObject self, PyObject item) {
        PyList list = (PyList) self;
        long count = 0;
        for (int i = 0; i < list.size(); i++) {
            if (itemEquals(rt, list.get(i), item)) {
                count++;
            }
        }
        rt.work(list.size());
        return rt.integer(count);
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        PyList list = (PyList) self;
        if (index < 0 || index >= list.size()) {
            throw outOfRange(rt);
        }
        return list.get((int) index).owned();
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyList list = (PyList) self;
        if (Indices.isIndex(key)) {
            long index = Indices.subscript(rt, key);
            int i = Indices.within(index, list.size());
            if (i < 0) {
                throw outOfRange(rt);
            }
            return list.get(i).owned();
        }
        if (key instanceof PySlice slice) {
            return slice(rt, list, slice);
        }
        throw noIndex(rt, key);
    }

    private static PyException noIndex(Runtime rt, PyObject key) {
        return rt.typeError(
                "list indices must be integers or slices, not " + key.type().name());
    }

    private static PyObject slice(Runtime rt, PyList list, PySlice slice) {
        PySlice.Bounds bounds = slice.unpack(rt).adjust(list.size());
        int count = bounds.length();
        rt.heap().reserve(8L * count);
        rt.work(count);
        if (bounds.step() == 1) {
            return PyList.of(rt, list.copy(bounds.start(), bounds.start() + count));
        }
        PyObject[] items = new PyObject[count];
        for (int i = 0; i < count; i++) {
            items[i] = list.get(bounds.at(i)).owned();
        }
        return PyList.of(rt, items);
    }

    // --- changing

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        PyList list = (PyList) self;
        if (Indices.isIndex(key)) {
            assignItem(rt, list, Indices.subscript(rt, key), value);
        } else if (key instanceof PySlice slice) {
            ListSlices.assign(rt, list, slice, value);
        } else {
            throw noIndex(rt, key);
        }
    }

    private static void assignItem(Runtime rt, PyList list, long index, @Nullable PyObject value) {
        int i = Indices.within(index, list.size());
        if (i < 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "list assignment index out of range");
        }
        PyObject old = value == null ? list.take(rt, i) : list.replace(i, value.owned());
        old.decref(rt);
    }

    private static PyObject clear(Runtime rt, PyObject self) {
        self.clear(rt);
        return Runtime.none();
    }

    private static PyObject append(Runtime rt, PyObject self, PyObject item) {
        ((PyList) self).append(rt, item.owned());
        return Runtime.none();
    }

    private static PyObject insert(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "list", "insert", 2, 2);
        PyList list = (PyList) self;
        long where = Indices.fromEnd(Indices.argument(rt, args.get(0)), list.size());
        int index = (int) Math.min(where, list.size());
        rt.work((list.size() - index) / 8);
        list.insert(rt, index, args.get(1).owned());
        return Runtime.none();
    }

    private static PyObject pop(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "list", "pop", 0, 1);
        PyList list = (PyList) self;
        long index = args.positional() == 0 ? -1 : Indices.argument(rt, args.get(0));
        if (list.size() == 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "pop from empty list");
        }
        int i = Indices.within(index, list.size());
        if (i < 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "pop index out of range");
        }
        rt.work((list.size() - i) / 8);
        return list.take(rt, i);
    }

    private static PyObject remove(Runtime rt, PyObject self, PyObject item) {
        PyList list = (PyList) self;
        int i = find(rt, list, item, 0, Long.MAX_VALUE);
        if (i < 0) {
            throw rt.valueError("list.remove(x): x not in list");
        }
        if (i < list.size()) {
            list.take(rt, i).decref(rt);
        }
        return Runtime.none();
    }

    private static PyObject reverse(Runtime rt, PyObject self) {
        PyList list = (PyList) self;
        rt.work(list.size());
        TimSort.reverse(list.array(), null, 0, list.size());
        return Runtime.none();
    }

    private static PyObject sort(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = SORT.bind(rt, args);
        PyObject key = bound[0] == Singletons.NONE ? null : bound[0];
        boolean reverse = bound[1] != null && Abstract.truth(rt, bound[1]);
        ListSort.sort(rt, (PyList) self, key, reverse);
        return Runtime.none();
    }

    // --- operators

    @Override
    public PyObject concat(Runtime rt, PyObject self, PyObject other) {
        PyList a = (PyList) self;
        if (!(other instanceof PyList b)) {
            throw rt.typeError(
                    "can only concatenate list (not \"" + other.type().name() + "\") to list");
        }
        rt.heap().reserve(8L * a.size() + 8L * b.size());
        rt.work((long) a.size() + b.size());
        PyObject[] items = java.util.Arrays.copyOf(a.array(), a.size() + b.size());
        System.arraycopy(b.array(), 0, items, a.size(), b.size());
        for (PyObject item : items) {
            item.incref();
        }
        return PyList.of(rt, items);
    }

    @Override
    public PyObject repeat(Runtime rt, PyObject self, long times) {
        PyList list = (PyList) self;
        return PyList.of(rt, repeated(rt, list.array(), list.size(), times));
    }

    /** {@code n} times the same items, each with a new reference. */
    static PyObject[] repeated(Runtime rt, PyObject[] items, int size, long times) {
        if (times <= 0 || size == 0) {
            return PyList.NO_ITEMS;
        }
        checkRepeated(rt, size, times);
        int n = (int) times;
        PyObject[] all = new PyObject[size * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(items, 0, all, i * size, size);
        }
        for (PyObject item : all) {
            item.incref();
        }
        return all;
    }

    private static void checkRepeated(Runtime rt, int size, long times) {
        if (times > Long.MAX_VALUE / 8 / size) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
        rt.heap().reserve(8 * times * size);
        rt.work(times * size);
        if (times * size > Integer.MAX_VALUE - 8) {
            throw rt.raise(Exceptions.MEMORY_ERROR, "");
        }
    }

    @Override
    public PyObject inplaceConcat(Runtime rt, PyObject self, PyObject other) {
        extend(rt, self, other);
        return self.owned();
    }

    @Override
    public PyObject inplaceRepeat(Runtime rt, PyObject self, long times) {
        repeatInPlace(rt, (PyList) self, times);
        return self.owned();
    }

    private static void repeatInPlace(Runtime rt, PyList list, long times) {
        int size = list.size();
        if (size == 0 || times == 1) {
            return;
        }
        if (times < 1) {
            list.clear(rt);
            return;
        }
        checkRepeated(rt, size, times);
        list.resize(rt, size * times);
        PyObject[] array = list.array();
        for (int i = size; i < list.size(); i++) {
            array[i] = array[i - size].owned();
        }
    }

    /** Its message is one string for all, as the interpreter keeps it: {@code _Py_STR(list_err)}. */
    private static PyException outOfRange(Runtime rt) {
        PyTuple args = PyTuple.of(rt, rt.intern("list index out of range"));
        return rt.raise(PyBaseException.of(rt, Exceptions.INDEX_ERROR, args));
    }
}
