package dev.tally.python.object;

/** What {@code bytes} does. CPython 3.13 Objects/bytesobject.c. */
final class BytesType extends AnyBytesType {
    @Override
    public void define(TypeBuilder type) {
        type.method("__getnewargs__", (rt, self) -> PyTuple.of(rt, PyBytes.of(rt, value(self))))
                .method(
                        "__bytes__",
                        (rt, self) -> self.type() == Types.BYTES ? self.owned() : PyBytes.of(rt, value(self)));
        new BytesMethods(this).define(type);
    }

    @Override
    PyObject made(Runtime rt, byte[] bytes) {
        return PyBytes.of(rt, bytes);
    }

    @Override
    String name() {
        return "bytes";
    }

    @Override
    byte[] value(PyObject self) {
        return ((PyBytes) self).value();
    }

    @Override
    String indexMessage() {
        return "index out of range";
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.positional() == 1 && args.keywordCount() == 0) {
            PyObject only = args.get(0);
            if (type == Types.BYTES && only.type() == Types.BYTES) {
                return only.owned();
            }
            // No built-in type but bytes has __bytes__, which gives the same.
            PyObject method = only.type().isHeapType() ? Attributes.special(rt, only, "__bytes__") : null;
            if (method != null) {
                return ofMethod(rt, type, method);
            }
        }
        byte[] bytes = source(rt, args);
        return type == Types.BYTES ? PyBytes.of(rt, bytes) : PyBytes.ofType(rt, type, bytes);
    }

    private static PyObject ofMethod(Runtime rt, PyType type, PyObject method) {
        rt.hold(method);
        PyObject result = rt.call(method, Args.NONE);
        rt.release(method);
        if (!(result instanceof PyBytes bytes)) {
            String name = result.type().name();
            result.decref(rt);
            throw rt.typeError("__bytes__ returned non-bytes (type " + name + ")");
        }
        if (type == Types.BYTES) {
            return bytes;
        }
        PyObject instance = PyBytes.ofType(rt, type, bytes.value());
        bytes.decref(rt);
        return instance;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.string(Unicode.bytesRepr(value(self)));
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        return Hashes.bytes(value(self));
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return BytesIterator.over(rt, IteratorTypes.BYTES_ITERATOR, self);
    }
}
