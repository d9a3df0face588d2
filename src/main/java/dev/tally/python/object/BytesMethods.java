package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods that {@code bytes} and {@code bytearray} share. CPython 3.13 Objects/bytes_methods.c, stringlib. */
final class BytesMethods {
    private static final Signature DECODE = Signature.of("decode", "encoding=, errors=");
    private static final Signature SPLIT = Signature.of("split", "sep=, maxsplit=");
    private static final Signature RSPLIT = Signature.of("rsplit", "sep=, maxsplit=");
    private static final Signature HEX = Signature.of("hex", "sep=, bytes_per_sep=");
    private static final Signature EXPANDTABS = Signature.of("expandtabs", "tabsize=");
    private static final Signature SPLITLINES = Signature.of("splitlines", "keepends=");
    private static final Signature TRANSLATE = Signature.of("translate", "table, /, delete=");

    private final AnyBytesType of;

    BytesMethods(AnyBytesType of) {
        this.of = of;
    }

    void define(TypeBuilder type) {
        type.method("capitalize", (rt, self) -> text(rt, AsciiCasing.capitalize(text(self))))
                .methodN("center", (rt, self, args) -> pad(rt, self, args, "center", 0.5))
                .methodN("count", this::count)
                .methodN("decode", this::decode)
                .methodN("endswith", (rt, self, args) -> matches(rt, self, args, "endswith", true))
                .methodN("expandtabs", this::expandTabs)
                .methodN("find", (rt, self, args) -> rt.integer(find(rt, self, args, "find", false)))
                .classMethod1("fromhex", this::fromHex)
                .methodN("hex", (rt, self, args) -> hex(rt, of.value(self), args))
                .methodN("index", (rt, self, args) -> found(rt, find(rt, self, args, "index", false)))
                .method("isalnum", (rt, self) -> some(self, c -> isAlpha(c) || isDigit(c)))
                .method("isalpha", (rt, self) -> some(self, BytesMethods::isAlpha))
                .method("isascii", (rt, self) -> Runtime.bool(isAscii(of.value(self))))
                .method("isdigit", (rt, self) -> some(self, BytesMethods::isDigit))
                .method("islower", (rt, self) -> Runtime.bool(AsciiCasing.isLower(text(self))))
                .method("isspace", (rt, self) -> some(self, BytesMethods::isSpace))
                .method("istitle", (rt, self) -> Runtime.bool(AsciiCasing.isTitle(text(self))))
                .method("isupper", (rt, self) -> Runtime.bool(AsciiCasing.isUpper(text(self))))
                .method1("join", this::join)
                .methodN("ljust", (rt, self, args) -> pad(rt, self, args, "ljust", 0))
                .method("lower", (rt, self) -> text(rt, AsciiCasing.lower(text(self))))
                .methodN("lstrip", (rt, self, args) -> strip(rt, self, args, "lstrip", true, false))
                .staticMethod("maketrans", 2, 2, BytesMethods::makeTranslation)
                .method1("partition", (rt, self, sep) -> partition(rt, self, sep, false))
                .method1("removeprefix", (rt, self, prefix) -> {
                    String cut = argument(rt, prefix);
                    String whole = text(self);
                    return text(rt, whole.startsWith(cut) ? whole.substring(cut.length()) : whole);
                })
                .method1("removesuffix", (rt, self, suffix) -> {
                    String cut = argument(rt, suffix);
                    String whole = text(self);
                    return text(rt, whole.endsWith(cut) ? whole.substring(0, whole.length() - cut.length()) : whole);
                })
                .methodN("replace", this::replace)
                .methodN("rfind", (rt, self, args) -> rt.integer(find(rt, self, args, "rfind", true)))
                .methodN("rindex", (rt, self, args) -> found(rt, find(rt, self, args, "rindex", true)))
                .methodN("rjust", (rt, self, args) -> pad(rt, self, args, "rjust", 1))
                .method1("rpartition", (rt, self, sep) -> partition(rt, self, sep, true))
                .methodN("rsplit", (rt, self, args) -> split(rt, self, RSPLIT.bind(rt, args), true))
                .methodN("rstrip", (rt, self, args) -> strip(rt, self, args, "rstrip", false, true))
                .methodN("split", (rt, self, args) -> split(rt, self, SPLIT.bind(rt, args), false))
                .methodN("splitlines", this::splitLines)
                .methodN("startswith", (rt, self, args) -> matches(rt, self, args, "startswith", false))
                .methodN("strip", (rt, self, args) -> strip(rt, self, args, "strip", true, true))
                .method("swapcase", (rt, self) -> text(rt, AsciiCasing.swap(text(self))))
                .method("title", (rt, self) -> text(rt, AsciiCasing.title(text(self))))
                .methodN("translate", this::translate)
                .method("upper", (rt, self) -> text(rt, AsciiCasing.upper(text(self))))
                .method1("zfill", this::zfill);
    }

    private String text(PyObject self) {
        return BytesLike.text(of.value(self));
    }

    private PyObject text(Runtime rt, String text) {
        rt.work(text.length());
        rt.heap().reserve(text.length());
        return of.made(rt, BytesLike.bytes(text));
    }

    private static String argument(Runtime rt, PyObject argument) {
        return BytesLike.text(BytesLike.required(rt, argument));
    }

    // --- kinds of bytes

    /** A property of a byte. */
    @FunctionalInterface
    private interface ByteTest {
        boolean test(char c);
    }

    private PyObject some(PyObject self, ByteTest test) {
        String text = text(self);
        for (int i = 0; i < text.length(); i++) {
            if (!test.test(text.charAt(i))) {
                return Runtime.bool(false);
            }
        }
        return Runtime.bool(!text.isEmpty());
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlpha(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    // --- searching

    /** The part of the text in which to search. */
    private record Range(int start, int end) {}

    private static Range range(Runtime rt, Args args, int length) {
        long start = Indices.fromEnd(searchBound(rt, args.orNull(1), 0), length);
        long end = Indices.fromEnd(searchBound(rt, args.orNull(2), Long.MAX_VALUE), length);
        return new Range((int) Math.min(start, length + 1L), (int) Math.min(end, length));
    }

    private static long searchBound(Runtime rt, @Nullable PyObject bound, long fallback) {
        if (bound == null || bound == Singletons.NONE) {
            return fallback;
        }
        if (!Indices.isIndex(bound)) {
            throw rt.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return Numbers.clippedIndex(rt, bound);
    }

    private int find(Runtime rt, PyObject self, Args args, String method, boolean last) {
        Arity.check(rt, args, of.name(), method, 1, 3);
        String whole = text(self);
        Range range = range(rt, args, whole.length());
        String sought = BytesLike.text(BytesLike.sought(rt, args.get(0)));
        rt.work(whole.length());
        if (range.start > range.end || range.end - range.start < sought.length()) {
            return -1;
        }
        int at = last ? whole.lastIndexOf(sought, range.end - sought.length()) : whole.indexOf(sought, range.start);
        return at < range.start || at + sought.length() > range.end ? -1 : at;
    }

    private static PyObject found(Runtime rt, int index) {
        if (index < 0) {
            throw rt.valueError("subsection not found");
        }
        return rt.integer(index);
    }

    private PyObject count(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, of.name(), "count", 1, 3);
        String whole = text(self);
        Range range = range(rt, args, whole.length());
        String sought = BytesLike.text(BytesLike.sought(rt, args.get(0)));
        rt.work(whole.length());
        if (range.start > range.end) {
            return rt.integer(0);
        }
        if (sought.isEmpty()) {
            return rt.integer(range.end - range.start + 1L);
        }
        int count = 0;
        int at = whole.indexOf(sought, range.start);
        while (at >= 0 && at + sought.length() <= range.end) {
            count++;
            at = whole.indexOf(sought, at + sought.length());
        }
        return rt.integer(count);
    }

    private PyObject matches(Runtime rt, PyObject self, Args args, String method, boolean atEnd) {
        Arity.check(rt, args, of.name(), method, 1, 3);
        String whole = text(self);
        Range range = range(rt, args, whole.length());
        if (args.get(0) instanceof PyTuple tuple) {
            for (int i = 0; i < tuple.size(); i++) {
                if (matches(whole, argument(rt, tuple.get(i)), range, atEnd)) {
                    return Runtime.bool(true);
                }
            }
            return Runtime.bool(false);
        }
        if (!BytesLike.is(args.get(0))) {
            throw rt.typeError(method + " first arg must be bytes or a tuple of bytes, not "
                    + args.get(0).type().name());
        }
        return Runtime.bool(matches(whole, argument(rt, args.get(0)), range, atEnd));
    }

    private static boolean matches(String whole, String part, Range range, boolean atEnd) {
        if (range.start > range.end || range.end - range.start < part.length()) {
            return false;
        }
        return whole.startsWith(part, atEnd ? range.end - part.length() : range.start);
    }

    private PyObject partition(Runtime rt, PyObject self, PyObject separator, boolean last) {
        String sep = argument(rt, separator);
        String whole = text(self);
        if (sep.isEmpty()) {
            throw rt.valueError("empty separator");
        }
        int at = last ? whole.lastIndexOf(sep) : whole.indexOf(sep);
        if (at < 0) {
            PyObject all = text(rt, whole);
            return last
                    ? PyTuple.of(rt, text(rt, ""), text(rt, ""), all)
                    : PyTuple.of(rt, all, text(rt, ""), text(rt, ""));
        }
        return PyTuple.of(
                rt, text(rt, whole.substring(0, at)), text(rt, sep), text(rt, whole.substring(at + sep.length())));
    }

    // --- cutting and joining

    private PyObject split(Runtime rt, PyObject self, @Nullable PyObject[] bound, boolean right) {
        long most = bound[1] == null ? -1 : Indices.argument(rt, bound[1]);
        long limit = most < 0 ? Long.MAX_VALUE : most;
        String whole = text(self);
        rt.work(whole.length());
        PyObject separator = bound[0];
        List<String> parts;
        if (separator == null || separator == Singletons.NONE) {
            parts = right ? BytesSplit.wordsFromRight(whole, limit) : BytesSplit.words(whole, limit);
        } else {
            String sep = argument(rt, separator);
            if (sep.isEmpty()) {
                throw rt.valueError("empty separator");
            }
            parts = right ? BytesSplit.partsFromRight(whole, sep, limit) : BytesSplit.parts(whole, sep, limit);
        }
        return list(rt, parts);
    }

    private PyObject list(Runtime rt, List<String> parts) {
        PyObject[] items = new PyObject[parts.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = text(rt, parts.get(i));
        }
        return PyList.of(rt, items);
    }

    private PyObject splitLines(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = SPLITLINES.bind(rt, args);
        boolean keep = bound[0] != null && Abstract.truth(rt, bound[0]);
        return list(rt, BytesSplit.lines(text(self), keep));
    }

    private PyObject join(Runtime rt, PyObject self, PyObject iterable) {
        PyObject parts = rt.hold(Iteration.fast(rt, iterable, "can only join an iterable"));
        StringBuilder out = new StringBuilder();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Iteration.fastSize(parts); i++) {
            byte[] part = BytesLike.of(Iteration.fastItem(parts, i));
            if (part == null) {
                throw rt.typeError("sequence item " + i + ": expected a bytes-like object, "
                        + Iteration.fastItem(parts, i).type().name() + " found");
            }
            texts.add(BytesLike.text(part));
        }
        String separator = text(self);
        for (int i = 0; i < texts.size(); i++) {
            out.append(i == 0 ? "" : separator).append(texts.get(i));
            rt.heap().reserve(out.length());
        }
        rt.release(parts);
        return text(rt, out.toString());
    }

    private PyObject replace(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, of.name(), "replace", 2, 3);
        String old = argument(rt, args.get(0));
        String with = argument(rt, args.get(1));
        long count = args.positional() == 3 ? Indices.argument(rt, args.get(2)) : -1;
        String whole = text(self);
        StringBuilder out = new StringBuilder();
        int from = 0;
        long left = count < 0 ? Long.MAX_VALUE : count;
        if (old.isEmpty()) {
            for (; from < whole.length() && left > 0; from++, left--) {
                out.append(with).append(whole.charAt(from));
                rt.heap().reserve(out.length());
            }
            out.append(left > 0 ? with : "");
        } else {
            int at = whole.indexOf(old);
            while (at >= 0 && left-- > 0) {
                out.append(whole, from, at).append(with);
                rt.heap().reserve(out.length());
                from = at + old.length();
                at = whole.indexOf(old, from);
            }
        }
        return text(rt, out.append(whole, from, whole.length()).toString());
    }

    private PyObject strip(Runtime rt, PyObject self, Args args, String method, boolean left, boolean right) {
        Arity.check(rt, args, of.name(), method, 0, 1);
        String whole = text(self);
        String chars = args.positional() == 0 || args.get(0) == Singletons.NONE
                ? " \t\n\r\u000b\f"
                : argument(rt, args.get(0));
        int from = 0;
        int to = whole.length();
        while (left && from < to && chars.indexOf(whole.charAt(from)) >= 0) {
            from++;
        }
        while (right && to > from && chars.indexOf(whole.charAt(to - 1)) >= 0) {
            to--;
        }
        if (from == 0 && to == whole.length() && self.type() == Types.BYTES) {
            return self.owned();
        }
        return text(rt, whole.substring(from, to));
    }

    // --- filling

    private PyObject pad(Runtime rt, PyObject self, Args args, String method, double share) {
        Arity.check(rt, args, of.name(), method, 1, 2);
        long width = Indices.argument(rt, args.get(0));
        String fill = " ";
        if (args.positional() == 2) {
            byte[] given = args.get(1) instanceof PyBytes || args.get(1) instanceof PyByteArray
                    ? BytesLike.of(args.get(1))
                    : null;
            if (given == null || given.length != 1) {
                throw rt.typeError(method + "() argument 2 must be a byte string of length 1, not "
                        + args.get(1).type().name());
            }
            fill = BytesLike.text(given);
        }
        String whole = text(self);
        long missing = width - whole.length();
        if (missing <= 0) {
            return text(rt, whole);
        }
        rt.heap().reserve(width);
        long left = share == 0.5 ? missing / 2 + (missing & width & 1) : share == 0 ? 0 : missing;
        return text(rt, fill.repeat((int) left) + whole + fill.repeat((int) (missing - left)));
    }

    private PyObject zfill(Runtime rt, PyObject self, PyObject argument) {
        long width = Indices.argument(rt, argument);
        String whole = text(self);
        long missing = width - whole.length();
        if (missing <= 0) {
            return text(rt, whole);
        }
        rt.heap().reserve(width);
        boolean signed = whole.startsWith("-") || whole.startsWith("+");
        String sign = signed ? whole.substring(0, 1) : "";
        return text(rt, sign + "0".repeat((int) missing) + whole.substring(sign.length()));
    }

    private PyObject expandTabs(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = EXPANDTABS.bind(rt, args);
        long size = bound[0] == null ? 8 : Numbers.toInt(rt, bound[0]);
        StringBuilder out = new StringBuilder();
        long column = 0;
        String whole = text(self);
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == '\t') {
                long count = size <= 0 ? 0 : size - column % size;
                rt.heap().reserve(out.length() + count);
                out.append(" ".repeat((int) count));
                column += count;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return text(rt, out.toString());
    }

    // --- other notations

    private PyObject decode(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = DECODE.bind(rt, args);
        return Codecs.decode(
                rt, of.value(self), Codecs.name(rt, "decode", bound[0]), Codecs.errors(rt, "decode", bound[1]));
    }

    static PyObject hex(Runtime rt, byte[] bytes, Args args) {
        PyObject[] bound = HEX.bind(rt, args);
        long group = bound[1] == null ? 1 : Indices.argument(rt, bound[1]);
        String separator = bound[0] == null ? "" : separator(rt, bound[0]);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            long position = group < 0 ? i : bytes.length - i;
            if (i > 0 && group != 0 && position % Math.abs(group) == 0) {
                out.append(separator);
            }
            Unicode.hex(out, bytes[i] & 0xff, 2);
        }
        return rt.string(out.toString());
    }

    private static String separator(Runtime rt, PyObject given) {
        if (Items.length(rt, given) != 1) {
            throw rt.valueError("sep must be length 1.");
        }
        if (!(given instanceof PyStr) && !(given instanceof PyBytes)) {
            throw rt.typeError("sep must be str or bytes.");
        }
        String text = given instanceof PyStr string ? string.value() : BytesLike.text(((PyBytes) given).value());
        if (text.charAt(0) > 127) {
            throw rt.valueError("sep must be ASCII.");
        }
        return text;
    }

    private PyObject fromHex(Runtime rt, PyObject type, PyObject given) {
        if (!(given instanceof PyStr string)) {
            throw rt.typeError("fromhex() argument must be str, not " + Abstract.shortTypeName(given));
        }
        String text = string.value();
        BytesLike.Builder bytes = new BytesLike.Builder();
        int i = 0;
        while (i < text.length()) {
            if (isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int high = hexDigit(rt, text, i);
            int low = hexDigit(rt, text, i + 1);
            bytes.add(rt, (byte) (high << 4 | low));
            i += 2;
        }
        PyObject made = of.made(rt, bytes.toArray());
        if (type == Types.BYTES || type == Types.BYTEARRAY) {
            return made;
        }
        rt.hold(made);
        PyObject instance = rt.call(type, made);
        rt.release(made);
        return instance;
    }

    private static int hexDigit(Runtime rt, String text, int index) {
        int digit = index < text.length() && text.charAt(index) < 128 ? Character.digit(text.charAt(index), 16) : -1;
        if (digit < 0) {
            throw rt.valueError("non-hexadecimal number found in fromhex() arg at position " + index);
        }
        return digit;
    }

    private static PyObject makeTranslation(Runtime rt, PyObject self, Args args) {
        byte[] from = BytesLike.required(rt, args.get(0));
        byte[] to = BytesLike.required(rt, args.get(1));
        if (from.length != to.length) {
            throw rt.valueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) i;
        }
        for (int i = 0; i < from.length; i++) {
            table[from[i] & 0xff] = to[i];
        }
        return PyBytes.of(rt, table);
    }

    private PyObject translate(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = TRANSLATE.bind(rt, args);
        PyObject given = bound[0];
        byte[] table = given == null || given == Singletons.NONE ? null : BytesLike.required(rt, given);
        if (table != null && table.length != 256) {
            throw rt.valueError("translation table must be 256 characters long");
        }
        String delete = bound[1] == null ? "" : argument(rt, bound[1]);
        BytesLike.Builder out = new BytesLike.Builder();
        for (byte b : of.value(self)) {
            if (delete.indexOf(b & 0xff) < 0) {
                out.add(rt, table == null ? b : table[b & 0xff]);
            }
        }
        return of.made(rt, out.toArray());
    }
}
