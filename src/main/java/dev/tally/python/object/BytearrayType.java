package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code bytearray} does. CPython 3.13 Objects/bytearrayobject.c. */
final class BytearrayType extends AnyBytesType {
    private static final byte[] NO_BYTES = {};

    /** The last protocol of pickling that knows no bytes. */
    private static final int TEXT_PROTOCOL = 2;

    @Override
    public long mask() {
        return super.mask() | slots(INIT, ASSIGN_SUBSCRIPT, INPLACE_CONCAT, INPLACE_REPEAT);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Singletons.NONE)
                .method("__alloc__", (rt, self) -> rt.integer(array(self).allocated()))
                .method("__reduce__", (rt, self) -> reduce(rt, self, TEXT_PROTOCOL))
                .methodN("__reduce_ex__", this::reduceEx)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .method1("append", (rt, self, item) -> {
                    byte b = BytesLike.singleByte(rt, item);
                    splice(rt, self, array(self).size(), array(self).size(), new byte[] {b});
                    return Runtime.none();
                });
        new BytesMethods(this).define(type);
        type.method("clear", (rt, self) -> {
                    splice(rt, self, 0, array(self).size(), NO_BYTES);
                    return Runtime.none();
                })
                .method("copy", (rt, self) -> PyByteArray.of(rt, value(self)))
                .method1("extend", BytearrayType::extend)
                .methodN("insert", BytearrayType::insert)
                .methodN("pop", BytearrayType::pop)
                .method1("remove", BytearrayType::remove)
                .method("reverse", BytearrayType::reverse);
    }

    private PyObject reduceEx(Runtime rt, PyObject self, Args args) {
        Arity.count(rt, args, "__reduce_ex__", 0, 1);
        PyObject given = args.orNull(0);
        return reduce(rt, self, given == null ? TEXT_PROTOCOL : Numbers.toInt(rt, given));
    }

    /** What makes another like it: its bytes, which old protocols can only write as text. */
    private PyObject reduce(Runtime rt, PyObject self, int protocol) {
        PyObject state = rt.hold(Reduction.state(rt, self, false));
        PyTuple arguments = PyTuple.EMPTY;
        if (array(self).size() > 0) {
            PyBytes bytes = PyBytes.of(rt, value(self));
            if (protocol <= TEXT_PROTOCOL) {
                arguments = PyTuple.of(rt, rt.string(bytes.latin1()), rt.string("latin-1"));
                bytes.decref(rt);
            } else {
                arguments = PyTuple.of(rt, bytes);
            }
        }
        return PyTuple.of(rt, self.type().owned(), arguments, rt.take(state));
    }

    private static PyByteArray array(PyObject self) {
        return (PyByteArray) self;
    }

    @Override
    PyObject made(Runtime rt, byte[] bytes) {
        return PyByteArray.of(rt, bytes);
    }

    @Override
    String name() {
        return "bytearray";
    }

    @Override
    byte[] value(PyObject self) {
        return array(self).toBytes();
    }

    @Override
    String indexMessage() {
        return "bytearray index out of range";
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return PyByteArray.ofType(rt, type, NO_BYTES);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        byte[] bytes = source(rt, args);
        splice(rt, self, 0, array(self).size(), bytes);
    }

    private static void splice(Runtime rt, PyObject self, int from, int to, byte[] bytes) {
        array(self).splice(rt, from, to, bytes, bytes.length);
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        byte[] bytes = value(self);
        boolean single = false;
        boolean twice = false;
        for (byte b : bytes) {
            single |= b == '\'';
            twice |= b == '"';
        }
        char quote = single && !twice ? '"' : '\'';
        StringBuilder text = new StringBuilder(self.type().name()).append("(b").append(quote);
        for (byte b : bytes) {
            appendByte(text, b & 0xff);
        }
        return rt.string(text.append(quote).append(')').toString());
    }

    private static void appendByte(StringBuilder text, int b) {
        switch (b) {
            case '\'', '\\' -> text.append('\\').append((char) b);
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> {
                if (b < 32 || b >= 127) {
                    Unicode.hex(text.append("\\x"), b, 2);
                } else {
                    text.append((char) b);
                }
            }
        }
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return BytesIterator.over(rt, IteratorTypes.BYTEARRAY_ITERATOR, self);
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return array(self).size();
    }

    // --- changing

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        PyByteArray array = array(self);
        if (Indices.isIndex(key)) {
            int i = Indices.within(Indices.subscript(rt, key), array.size());
            if (i < 0) {
                throw rt.raise(Exceptions.INDEX_ERROR, indexMessage());
            }
            if (value == null) {
                splice(rt, self, i, i + 1, NO_BYTES);
            } else {
                array.set(i, BytesLike.singleByte(rt, value));
            }
        } else if (key instanceof PySlice slice) {
            assignSlice(rt, array, slice, value);
        } else {
            throw noIndex(rt, key);
        }
    }

    private void assignSlice(Runtime rt, PyByteArray array, PySlice slice, @Nullable PyObject value) {
        byte[] bytes = value == null ? NO_BYTES : assigned(rt, value);
        PySlice.Bounds bounds = slice.unpack(rt).adjust(array.size());
        if (bounds.step() == 1) {
            int to = Math.max(bounds.start(), bounds.stop());
            splice(rt, array, bounds.start(), to, bytes);
        } else if (value == null) {
            deleteStepped(rt, array, bounds);
        } else if (bytes.length != bounds.length()) {
            throw rt.valueError("attempt to assign bytes of size " + bytes.length + " to extended slice of size "
                    + bounds.length());
        } else {
            for (int i = 0; i < bytes.length; i++) {
                array.set(bounds.at(i), bytes[i]);
            }
        }
    }

    private static byte[] assigned(Runtime rt, PyObject value) {
        if (value instanceof PyStr || Indices.isIndex(value) || !BytesLike.is(value) && !Iteration.isIterable(value)) {
            throw rt.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        return BytesLike.convert(rt, value, "bytearray", "byte");
    }

    private static void deleteStepped(Runtime rt, PyByteArray array, PySlice.Bounds bounds) {
        if (bounds.length() == 0) {
            return;
        }
        boolean[] gone = new boolean[array.size()];
        for (int i = 0; i < bounds.length(); i++) {
            gone[bounds.at(i)] = true;
        }
        byte[] kept = new byte[array.size() - bounds.length()];
        int count = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                kept[count++] = array.get(i);
            }
        }
        array.splice(rt, 0, array.size(), kept, kept.length);
    }

    private static PyObject extend(Runtime rt, PyObject self, PyObject iterable) {
        if (!BytesLike.is(iterable)) {
            if (!Iteration.isIterable(iterable)) {
                throw rt.typeError(
                        "can't extend bytearray with " + iterable.type().name());
            }
            if (iterable instanceof PyStr text && text.length() > 0) {
                throw rt.typeError("expected iterable of integers; got: 'str'");
            }
        }
        byte[] more =
                BytesLike.is(iterable) ? BytesLike.required(rt, iterable) : BytesLike.collect(rt, iterable, "byte");
        splice(rt, self, array(self).size(), array(self).size(), more);
        return Runtime.none();
    }

    private static PyObject insert(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "bytearray", "insert", 2, 2);
        int size = array(self).size();
        int index = (int) Math.min(size, Indices.fromEnd(Indices.argument(rt, args.get(0)), size));
        splice(rt, self, index, index, new byte[] {BytesLike.singleByte(rt, args.get(1))});
        return Runtime.none();
    }

    private static PyObject pop(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "bytearray", "pop", 0, 1);
        long index = args.positional() == 0 ? -1 : Indices.argument(rt, args.get(0));
        if (array(self).size() == 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "pop from empty bytearray");
        }
        int i = Indices.within(index, array(self).size());
        if (i < 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "pop index out of range");
        }
        PyObject popped = rt.integer(array(self).get(i) & 0xff);
        splice(rt, self, i, i + 1, NO_BYTES);
        return popped;
    }

    private static PyObject remove(Runtime rt, PyObject self, PyObject value) {
        byte wanted = BytesLike.singleByte(rt, value);
        for (int i = 0; i < array(self).size(); i++) {
            if (array(self).get(i) == wanted) {
                splice(rt, self, i, i + 1, NO_BYTES);
                return Runtime.none();
            }
        }
        throw rt.valueError("value not found in bytearray");
    }

    private static PyObject reverse(Runtime rt, PyObject self) {
        PyByteArray array = array(self);
        rt.work(array.size());
        for (int lo = 0, hi = array.size() - 1; lo < hi; lo++, hi--) {
            byte moved = array.get(lo);
            array.set(lo, array.get(hi));
            array.set(hi, moved);
        }
        return Runtime.none();
    }

    @Override
    public PyObject inplaceConcat(Runtime rt, PyObject self, PyObject other) {
        byte[] more = BytesLike.of(other);
        if (more == null) {
            throw rt.typeError(
                    "can't concat " + other.type().name() + " to " + self.type().name());
        }
        splice(rt, self, array(self).size(), array(self).size(), more);
        return self.owned();
    }

    @Override
    public PyObject inplaceRepeat(Runtime rt, PyObject self, long times) {
        byte[] all = repeated(rt, value(self), times);
        array(self).splice(rt, 0, array(self).size(), all, all.length);
        return self.owned();
    }
}
