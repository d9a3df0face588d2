package dev.tally.python.object;

/** What {@code tuple} does. CPython 3.13 Objects/tupleobject.c. */
final class TupleType extends Slots {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, ITER, NEW, LENGTH, SUBSCRIPT, CONTAINS, CONCAT, REPEAT, ITEM);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method(
                        "__getnewargs__",
                        (rt, self) -> PyTuple.of(rt, PyTuple.of(rt, ((PyTuple) self).copy(0, ((PyTuple) self).size()))))
                .methodN("index", TupleType::index)
                .method1("count", TupleType::count)
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (type == Types.TUPLE) {
            Arity.constructor(rt, args, "tuple", 0, 1);
        } else {
            Arity.count(rt, args, "tuple", 0, 1);
        }
        PyTuple made = args.positional() == 0 ? PyTuple.EMPTY : Iteration.toTuple(rt, args.get(0));
        if (type == Types.TUPLE) {
            return made;
        }
        // CPython 3.13 tuple_subtype_new: an instance of a subclass is filled from a plain tuple.
        PyObject instance = PyTuple.ofType(rt, type, made.copy(0, made.size()));
        made.decref(rt);
        return instance;
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyTuple tuple = (PyTuple) self;
        if (tuple.size() == 0) {
            return rt.string("()");
        }
        return rt.reprGuard().repr(rt, self, "(", tuple.size() == 1 ? ",)" : ")", "(...)", text -> {
            for (int i = 0; i < tuple.size(); i++) {
                if (i > 0) {
                    text.append(", ");
                }
                ReprGuard.item(rt, text, tuple.get(i));
            }
        });
    }

    // The xxHash construction over the items' hashes; what passes for -1 is shown as another number.
    @Override
    public long hash(Runtime rt, PyObject self) {
        PyTuple tuple = (PyTuple) self;
        rt.enterNative();
        long hash = PRIME_5;
        for (int i = 0; i < tuple.size(); i++) {
            hash += Abstract.hash(rt, tuple.get(i)) * PRIME_2;
            hash = Long.rotateLeft(hash, 31) * PRIME_1;
        }
        rt.leaveNative();
        rt.work(tuple.size());
        hash += tuple.size() ^ (PRIME_5 ^ 3527539L);
        return hash == -1 ? 1546275796 : hash;
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PyTuple a) || !(other instanceof PyTuple b)) {
            return Runtime.notImplemented();
        }
        int length = Math.min(a.size(), b.size());
        int i = 0;
        while (i < length && Abstract.equal(rt, a.get(i), b.get(i))) {
            i++;
        }
        rt.work(i);
        if (i >= length) {
            return Runtime.bool(compareSizes(a.size(), b.size(), operator));
        }
        if (operator == EQ || operator == NE) {
            return Runtime.bool(operator == NE);
        }
        return Abstract.compare(rt, a.get(i), b.get(i), operator);
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return SequenceIterators.over(rt, (PyTuple) self);
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return ((PyTuple) self).size();
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        PyTuple tuple = (PyTuple) self;
        return find(rt, tuple, item, 0, tuple.size()) >= 0;
    }

    private static int find(Runtime rt, PyTuple tuple, PyObject wanted, long from, long to) {
        int end = (int) Math.min(to, tuple.size());
        for (int i = (int) Math.min(from, end); i < end; i++) {
            if (Abstract.equal(rt, tuple.get(i), wanted)) {
                return i;
            }
        }
        rt.work(tuple.size());
        return -1;
    }

    private static PyObject index(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "tuple", "index", 1, 3);
        PyTuple tuple = (PyTuple) self;
        long start = Indices.fromEnd(Indices.bound(rt, args.orNull(1), 0), tuple.size());
        long stop = Indices.fromEnd(Indices.bound(rt, args.orNull(2), Long.MAX_VALUE), tuple.size());
        int found = find(rt, tuple, args.get(0), start, stop);
        if (found < 0) {
            throw rt.valueError("tuple.index(x): x not in tuple");
        }
        return rt.integer(found);
    }

    private static PyObject count(Runtime rt, PyObject self, PyObject item) {
        long count = 0;
        for (PyObject each : ((PyTuple) self).items()) {
            if (Abstract.equal(rt, each, item)) {
                count++;
            }
        }
        rt.work(((PyTuple) self).size());
        return rt.integer(count);
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        PyTuple tuple = (PyTuple) self;
        if (index < 0 || index >= tuple.size()) {
            throw rt.raise(Exceptions.INDEX_ERROR, "tuple index out of range");
        }
        return tuple.get((int) index).owned();
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyTuple tuple = (PyTuple) self;
        if (Indices.isIndex(key)) {
            int i = Indices.within(Indices.subscript(rt, key), tuple.size());
            if (i < 0) {
                throw rt.raise(Exceptions.INDEX_ERROR, "tuple index out of range");
            }
            return tuple.get(i).owned();
        }
        if (key instanceof PySlice slice) {
            return slice(rt, tuple, slice);
        }
        throw rt.typeError(
                "tuple indices must be integers or slices, not " + key.type().name());
    }

    private static PyObject slice(Runtime rt, PyTuple tuple, PySlice slice) {
        PySlice.Bounds bounds = slice.unpack(rt).adjust(tuple.size());
        int count = bounds.length();
        if (count == tuple.size() && bounds.step() == 1 && tuple.type() == Types.TUPLE) {
            return tuple.owned();
        }
        rt.heap().reserve(8L * count);
        rt.work(count);
        PyObject[] items = new PyObject[count];
        for (int i = 0; i < count; i++) {
            items[i] = tuple.get(bounds.at(i)).owned();
        }
        return PyTuple.of(rt, items);
    }

    // --- operators

    @Override
    public PyObject concat(Runtime rt, PyObject self, PyObject other) {
        PyTuple a = (PyTuple) self;
        if (a.size() == 0 && other.type() == Types.TUPLE) {
            return other.owned();
        }
        if (!(other instanceof PyTuple b)) {
            throw rt.typeError(
                    "can only concatenate tuple (not \"" + other.type().name() + "\") to tuple");
        }
        if (b.size() == 0 && a.type() == Types.TUPLE) {
            return a.owned();
        }
        rt.heap().reserve(8L * a.size() + 8L * b.size());
        rt.work((long) a.size() + b.size());
        PyObject[] items = java.util.Arrays.copyOf(a.items(), a.size() + b.size());
        System.arraycopy(b.items(), 0, items, a.size(), b.size());
        for (PyObject item : items) {
            item.incref();
        }
        return PyTuple.of(rt, items);
    }

    @Override
    public PyObject repeat(Runtime rt, PyObject self, long times) {
        PyTuple tuple = (PyTuple) self;
        if ((tuple.size() == 0 || times == 1) && tuple.type() == Types.TUPLE) {
            return tuple.owned();
        }
        return PyTuple.of(rt, ListType.repeated(rt, tuple.items(), tuple.size(), times));
    }
}
