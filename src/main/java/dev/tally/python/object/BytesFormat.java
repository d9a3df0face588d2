package dev.tally.python.object;

/** {@code bytes % values}. CPython 3.13 Objects/bytesobject.c, _PyBytes_FormatEx; numbers are written as in text. */
final class BytesFormat {
    private final Runtime rt;
    private final String format;
    private final PyObject values;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int used;

    private BytesFormat(Runtime rt, String format, PyObject values) {
        this.rt = rt;
        this.format = format;
        this.values = values;
    }

    static byte[] format(Runtime rt, byte[] format, PyObject values) {
        BytesFormat run = new BytesFormat(rt, BytesLike.text(format), values);
        run.run();
        return BytesLike.bytes(run.out.toString());
    }

    private void run() {
        boolean keyed = false;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%') {
                out.append(c);
            } else {
                keyed |= field();
            }
            rt.heap().reserve(out.length());
        }
        boolean all = values instanceof PyTuple tuple ? used == tuple.size() : used > 0;
        if (!all && !keyed && !isMapping()) {
            throw rt.typeError("not all arguments converted during bytes formatting");
        }
    }

    private boolean isMapping() {
        return values.type().has(Slots.SUBSCRIPT)
                && !(values instanceof PyTuple)
                && !(values instanceof PyStr)
                && !(values instanceof PyBytes)
                && !(values instanceof PyByteArray);
    }

    /** One field, behind its percent sign; whether it named a key. */
    private boolean field() {
        if (at < format.length() && format.charAt(at) == '%') {
            out.append(format.charAt(at++));
            return false;
        }
        PyObject keyed = at < format.length() && format.charAt(at) == '(' ? rt.hold(keyedValue()) : null;
        StringBuilder spec = new StringBuilder("%");
        while (at < format.length() && "-+ #0123456789.*hlL".indexOf(format.charAt(at)) >= 0) {
            char c = format.charAt(at++);
            if (c == '*') {
                spec.append(PercentFormat.given(rt, nextValue(), spec.indexOf(".") >= 0));
            } else {
                spec.append(c);
            }
        }
        if (at >= format.length()) {
            throw rt.valueError("incomplete format");
        }
        char conversion = format.charAt(at++);
        convert(spec.toString(), conversion, keyed == null ? nextValue() : keyed);
        if (keyed != null) {
            rt.release(keyed);
        }
        return keyed != null;
    }

    private PyObject keyedValue() {
        if (!isMapping()) {
            throw rt.typeError("format requires a mapping");
        }
        int end = PercentFormat.keyEnd(rt, format, at);
        PyObject key = rt.hold(PyBytes.of(rt, BytesLike.bytes(format.substring(at + 1, end))));
        at = end + 1;
        PyObject value = Items.get(rt, values, key);
        rt.release(key);
        return value;
    }

    private PyObject nextValue() {
        if (values instanceof PyTuple tuple) {
            if (used < tuple.size()) {
                return tuple.get(used++);
            }
        } else if (used++ == 0) {
            return values;
        }
        throw rt.typeError("not enough arguments for format string");
    }

    private void convert(String spec, char conversion, PyObject value) {
        switch (conversion) {
            case 's', 'b' -> text(spec, BytesLike.text(bytesOf(value)));
            case 'a', 'r' -> {
                PyStr ascii = Abstract.ascii(rt, value);
                text(spec, ascii.value());
                ascii.decref(rt);
            }
            case 'c' -> text(spec, character(value));
            case 'd', 'i', 'u', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G' -> {
                PyTuple one = rt.hold(PyTuple.of(rt, value.owned()));
                out.append(PercentFormat.format(rt, spec + conversion, one));
                rt.release(one);
            }
            default -> {
                StringBuilder hex = new StringBuilder();
                Unicode.hex(hex, conversion, 2);
                throw rt.valueError(
                        "unsupported format character '" + conversion + "' (0x" + hex + ") at index " + (at - 1));
            }
        }
    }

    /** Text in its width, through the formatting of strings, which cuts and fills it. */
    private void text(String spec, String text) {
        PyTuple one = rt.hold(PyTuple.of(rt, rt.string(text)));
        out.append(PercentFormat.format(rt, spec + "s", one));
        rt.release(one);
    }

    private byte[] bytesOf(PyObject value) {
        byte[] bytes = BytesLike.of(value);
        if (bytes != null) {
            return bytes;
        }
        PyObject method = Attributes.special(rt, value, "__bytes__");
        if (method == null) {
            throw rt.typeError("%b requires a bytes-like object, or an object that implements __bytes__, not '"
                    + value.type().name() + "'");
        }
        rt.hold(method);
        PyObject result = rt.hold(rt.call(method, Args.NONE));
        if (!(result instanceof PyBytes made)) {
            throw rt.typeError(
                    "__bytes__ returned non-bytes (type " + result.type().name() + ")");
        }
        byte[] content = made.value();
        rt.release(result);
        rt.release(method);
        return content;
    }

    private String character(PyObject value) {
        if (value instanceof PyBytes || value instanceof PyByteArray) {
            byte[] bytes = BytesLike.required(rt, value);
            if (bytes.length == 1) {
                return BytesLike.text(bytes);
            }
        } else if (Indices.isIndex(value)) {
            long number = Numbers.clippedIndex(rt, value);
            if (number < 0 || number > 255) {
                throw rt.raise(Exceptions.OVERFLOW_ERROR, "%c arg not in range(256)");
            }
            return String.valueOf((char) number);
        }
        throw rt.typeError("%c requires an integer in range(256) or a single byte");
    }
}
