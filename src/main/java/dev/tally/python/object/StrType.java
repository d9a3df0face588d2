package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code str} does; its methods stand in {@link StrMethods}. CPython 3.13 Objects/unicodeobject.c. */
final class StrType extends Slots {
    private static final Signature NEW_SIGNATURE = Signature.of("str", "object=, encoding=, errors=");

    @Override
    public long mask() {
        return slots(REPR, STR, HASH, COMPARE, ITER, NEW, LENGTH, SUBSCRIPT, ITEM, CONTAINS, CONCAT, REPEAT)
                | binaryOperators(REMAINDER);
    }

    @Override
    public void define(TypeBuilder type) {
        StrMethods.define(type);
    }

    static String text(PyObject self) {
        return ((PyStr) self).value();
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.keywordCount() == 0) {
            Arity.count(rt, args, "str", 0, 3);
        }
        PyObject[] bound = NEW_SIGNATURE.bind(rt, args);
        PyObject value = bound[0];
        String encoding = Codecs.name(rt, "str", bound[1]);
        String errors = Codecs.errors(rt, "str", bound[2]);
        PyStr made;
        if (value == null) {
            made = PyStr.EMPTY;
        } else if (bound[1] == null && bound[2] == null) {
            made = Abstract.str(rt, value);
        } else {
            byte[] bytes = decoded(rt, value);
            made = bytes.length == 0 ? PyStr.EMPTY : Codecs.decode(rt, bytes, encoding, errors);
        }
        if (type == Types.STR) {
            return made;
        }
        PyStr instance = PyStr.ofType(rt, type, made.value());
        made.decref(rt);
        return instance;
    }

    private static byte[] decoded(Runtime rt, PyObject value) {
        byte[] bytes = BytesLike.of(value);
        if (bytes == null) {
            throw rt.typeError(
                    value instanceof PyStr
                            ? "decoding str is not supported"
                            : "decoding to str: need a bytes-like object, "
                                    + value.type().name() + " found");
        }
        return bytes;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.string(Unicode.repr(text(self), false));
    }

    @Override
    public PyObject str(Runtime rt, PyObject self) {
        return self.type() == Types.STR ? self.owned() : PyStr.of(rt, text(self));
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        return ((PyStr) self).hash();
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PyStr a) || !(other instanceof PyStr b)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        if (operator == EQ || operator == NE) {
            return Runtime.bool(a.value().equals(b.value()) == (operator == EQ));
        }
        return Runtime.bool(IntType.holds(operator, order(a, b)));
    }

    /** Order by code points, which differs from UTF-16's beyond the Basic Multilingual Plane. */
    private static int order(PyStr a, PyStr b) {
        if (a.isFlat() && b.isFlat()) {
            return a.value().compareTo(b.value());
        }
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            int difference = a.codePointAt(i) - b.codePointAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return a.length() - b.length();
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return SequenceIterators.over(rt, (PyStr) self);
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return ((PyStr) self).length();
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        PyStr string = (PyStr) self;
        if (index < 0 || index >= string.length()) {
            throw rt.raise(Exceptions.INDEX_ERROR, "string index out of range");
        }
        return character(rt, string, (int) index);
    }

    static PyObject character(Runtime rt, PyStr string, int index) {
        if (string.isFlat()) {
            return PyStr.ofChar(rt, string.value().charAt(index));
        }
        return rt.string(new String(Character.toChars(string.codePointAt(index))));
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyStr string = (PyStr) self;
        if (key instanceof PySlice slice) {
            return slice(rt, string, slice);
        }
        if (!(key instanceof PyInt) && !key.type().has(INDEX)) {
            throw rt.typeError(
                    "string indices must be integers, not '" + key.type().name() + "'");
        }
        long index = Indices.subscript(rt, key);
        return item(rt, self, index < 0 ? index + string.length() : index);
    }

    private static PyObject slice(Runtime rt, PyStr string, PySlice slice) {
        PySlice.Bounds bounds = slice.unpack(rt).adjust(string.length());
        if (bounds.step() == 1) {
            int start = bounds.start();
            int end = start + bounds.length();
            if (bounds.length() == string.length() && string.type() == Types.STR) {
                return string.owned();
            }
            return rt.string(string.value().substring(string.offset(start), string.offset(end)));
        }
        StringBuilder out = new StringBuilder();
        rt.work(bounds.length());
        for (int i = 0; i < bounds.length(); i++) {
            out.appendCodePoint(string.codePointAt(bounds.at(i)));
        }
        return rt.string(out.toString());
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        if (item instanceof PyStr part) {
            return text(self).contains(part.value());
        }
        throw rt.typeError("'in <string>' requires string as left operand, not "
                + item.type().name());
    }

    @Override
    public PyObject concat(Runtime rt, PyObject self, PyObject other) {
        if (!(other instanceof PyStr b)) {
            throw rt.typeError("can only concatenate str (not \"" + other.type().name() + "\") to str");
        }
        PyStr a = (PyStr) self;
        if (a.value().isEmpty() && b.type() == Types.STR) {
            return b.owned();
        }
        if (b.value().isEmpty() && a.type() == Types.STR) {
            return a.owned();
        }
        rt.heap().reserve((long) a.value().length() + b.value().length());
        rt.work((a.value().length() + b.value().length()) / 16);
        return rt.string(a.value().concat(b.value()));
    }

    @Override
    public PyObject repeat(Runtime rt, PyObject self, long times) {
        String text = text(self);
        if (times <= 0 || text.isEmpty()) {
            return PyStr.EMPTY;
        }
        if (times == 1 && self.type() == Types.STR) {
            return self.owned();
        }
        rt.heap().reserve(times > Long.MAX_VALUE / text.length() ? -1 : times * text.length());
        return rt.string(text.repeat((int) times));
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        return left instanceof PyStr format ? PercentFormat.formatted(rt, format, right) : Singletons.NOT_IMPLEMENTED;
    }

    /** A string argument, or TypeError in the words of the method. */
    static String argument(Runtime rt, String function, int number, @Nullable PyObject argument) {
        if (argument instanceof PyStr text) {
            return text.value();
        }
        String position = number == 0 ? "argument" : "argument " + number;
        throw rt.typeError(function + "() " + position + " must be str, not "
                + (argument == null ? "NoneType" : Abstract.shortTypeName(argument)));
    }
}
