package dev.tally.python.object;

import dev.tally.python.syntax.Characters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of {@code str}, in the order of CPython's table. CPython 3.13 Objects/unicodeobject.c. */
final class StrMethods {
    private static final Signature ENCODE = Signature.of("encode", "encoding=, errors=");
    private static final Signature SPLIT = Signature.of("split", "sep=, maxsplit=");
    private static final Signature RSPLIT = Signature.of("rsplit", "sep=, maxsplit=");
    private static final Signature REPLACE = Signature.of("replace", "old, new, /, count=");
    private static final Signature EXPANDTABS = Signature.of("expandtabs", "tabsize=");
    private static final Signature SPLITLINES = Signature.of("splitlines", "keepends=");

    private StrMethods() {}

    static void define(TypeBuilder type) {
        type.methodN("encode", StrMethods::encode)
                .methodN("replace", StrMethods::replace)
                .methodN("split", (rt, self, args) -> split(rt, self, SPLIT.bind(rt, args), false))
                .methodN("rsplit", (rt, self, args) -> split(rt, self, RSPLIT.bind(rt, args), true))
                .method1("join", StrMethods::join)
                .method("capitalize", (rt, self) -> rt.newString(Casing.capitalize(text(self))))
                .method("casefold", (rt, self) -> rt.newString(Casing.fold(text(self))))
                .method("title", (rt, self) -> rt.newString(Casing.title(text(self))))
                .positional("center", 1, 2, (rt, self, args) -> pad(rt, self, args, 0.5))
                .positional("count", 1, 3, StrSearch::count)
                .methodN("expandtabs", StrMethods::expandTabs)
                .positional("find", 1, 3, StrSearch::find)
                .method1("partition", (rt, self, sep) -> StrSearch.partition(rt, self, sep, false))
                .positional("index", 1, 3, StrSearch::index)
                .positional("ljust", 1, 2, (rt, self, args) -> pad(rt, self, args, 0))
                .method("lower", (rt, self) -> rt.newString(Casing.lower(text(self))))
                .positional("lstrip", 0, 1, (rt, self, args) -> strip(rt, self, args, "lstrip", true, false))
                .positional("rfind", 1, 3, StrSearch::rfind)
                .positional("rindex", 1, 3, StrSearch::rindex)
                .positional("rjust", 1, 2, (rt, self, args) -> pad(rt, self, args, 1))
                .positional("rstrip", 0, 1, (rt, self, args) -> strip(rt, self, args, "rstrip", false, true))
                .method1("rpartition", (rt, self, sep) -> StrSearch.partition(rt, self, sep, true))
                .methodN("splitlines", StrMethods::splitLines)
                .positional("strip", 0, 1, (rt, self, args) -> strip(rt, self, args, "strip", true, true))
                .method("swapcase", (rt, self) -> rt.newString(Casing.swap(text(self))))
                .method1("translate", StrMethods::translate)
                .method("upper", (rt, self) -> rt.newString(Casing.upper(text(self))))
                .positional("startswith", 1, 3, StrSearch::startsWith)
                .positional("endswith", 1, 3, StrSearch::endsWith)
                .method1("removeprefix", (rt, self, prefix) -> {
                    String p = StrType.argument(rt, "removeprefix", 0, prefix);
                    return text(self).startsWith(p)
                            ? rt.string(text(self).substring(p.length()))
                            : StrMethods.exact(rt, self);
                })
                .method1("removesuffix", (rt, self, suffix) -> {
                    String s = StrType.argument(rt, "removesuffix", 0, suffix);
                    return !s.isEmpty() && text(self).endsWith(s)
                            ? rt.string(text(self).substring(0, text(self).length() - s.length()))
                            : StrMethods.exact(rt, self);
                })
                .method("isascii", (rt, self) -> Runtime.bool(all(text(self), c -> c < 128)))
                .method("islower", (rt, self) -> Runtime.bool(Casing.isLower(text(self))))
                .method("isupper", (rt, self) -> Runtime.bool(Casing.isUpper(text(self))))
                .method("istitle", (rt, self) -> Runtime.bool(Casing.isTitle(text(self))))
                .method("isspace", (rt, self) -> some(self, Unicode::isSpace))
                .method("isdecimal", (rt, self) -> some(self, c -> Characters.decimalDigit(c) >= 0))
                .method("isdigit", (rt, self) -> some(self, Characters::isAnyDigit))
                .method("isnumeric", (rt, self) -> some(self, Characters::isNumeric))
                .method("isalpha", (rt, self) -> some(self, Characters::isLetter))
                .method("isalnum", (rt, self) -> some(self, c -> Characters.isLetter(c) || Characters.isNumeric(c)))
                .method("isidentifier", (rt, self) -> Runtime.bool(Unicode.isIdentifier(text(self))))
                .method("isprintable", (rt, self) -> Runtime.bool(all(text(self), Characters::isPrintable)))
                .method1("zfill", StrMethods::zfill)
                .methodPacked("format", (rt, self, args) -> StrFormat.format(rt, (PyStr) self, args))
                .method1("format_map", (rt, self, map) -> StrFormat.formatMap(rt, (PyStr) self, map))
                .method1("__format__", (rt, self, spec) -> {
                    if (spec instanceof PyStr s && s.value().isEmpty()) {
                        return Abstract.str(rt, self);
                    }
                    FormatSpec parsed = FormatSpec.parse(rt, spec, self);
                    return rt.string(
                            parsed.formatText(rt, text(self), self.type().name()));
                })
                .staticMethod("maketrans", 1, 3, StrMethods::makeTranslation)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .method("__getnewargs__", (rt, self) -> PyTuple.of(rt, PyStr.of(rt, text(self))));
    }

    /** A property of a code point. */
    @FunctionalInterface
    interface CodePointTest {
        boolean test(int codePoint);
    }

    private static String text(PyObject self) {
        return StrType.text(self);
    }

    static PyObject exact(Runtime rt, PyObject self) {
        return self.type() == Types.STR ? self.owned() : rt.string(text(self));
    }

    private static boolean all(String text, CodePointTest test) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!test.test(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** Whether there are characters and all of them pass. */
    private static PyObject some(PyObject self, CodePointTest test) {
        return Runtime.bool(!text(self).isEmpty() && all(text(self), test));
    }

    private static PyObject encode(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = ENCODE.bind(rt, args);
        return PyBytes.of(
                rt,
                Codecs.encode(
                        rt, (PyStr) self, Codecs.name(rt, "encode", bound[0]), Codecs.errors(rt, "encode", bound[1])));
    }

    private static PyObject replace(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = REPLACE.bind(rt, args);
        String old = StrType.argument(rt, "replace", 1, bound[0]);
        String with = StrType.argument(rt, "replace", 2, bound[1]);
        long most = bound[2] == null ? -1 : Numbers.exactIndex(rt, bound[2]);
        String text = text(self);
        rt.work(text.length());
        if (old.equals(with) || most == 0 || !text.contains(old)) {
            return exact(rt, self);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (long done = 0; most < 0 || done < most; done++) {
            int found = text.indexOf(old, at);
            if (found < 0) {
                break;
            }
            out.append(text, at, found).append(with);
            rt.heap().reserve(out.length());
            at = found + old.length();
            if (old.isEmpty()) {
                if (at >= text.length()) {
                    break;
                }
                int next = text.offsetByCodePoints(at, 1);
                out.append(text, at, next);
                at = next;
            }
        }
        return rt.newString(out.append(text, at, text.length()).toString());
    }

    private static PyObject split(Runtime rt, PyObject self, @Nullable PyObject[] bound, boolean fromRight) {
        PyObject separator = bound[0];
        long given = bound[1] == null ? -1 : Numbers.exactIndex(rt, bound[1]);
        long most = given < 0 ? Long.MAX_VALUE : given;
        String text = text(self);
        rt.work(text.length());
        List<String> parts;
        if (separator == null || separator == Singletons.NONE) {
            parts = fromRight ? rsplitSpaces(text, most) : splitSpaces(text, most);
        } else {
            if (!(separator instanceof PyStr s)) {
                throw rt.typeError(
                        "must be str or None, not " + separator.type().name());
            }
            if (s.value().isEmpty()) {
                throw rt.valueError("empty separator");
            }
            parts = fromRight ? rsplit(text, s.value(), most) : split(text, s.value(), most);
        }
        return pieces(rt, self, parts);
    }

    /** A list of what a string was split into: the string itself where that is all of it. */
    private static PyList pieces(Runtime rt, PyObject self, List<String> parts) {
        boolean whole = parts.size() == 1
                && self.type() == Types.STR
                && parts.get(0).length() == text(self).length();
        return whole ? PyList.of(rt, self.owned()) : strings(rt, parts);
    }

    static PyList strings(Runtime rt, List<String> parts) {
        PyObject[] items = new PyObject[parts.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = rt.string(parts.get(i));
        }
        return PyList.of(rt, items);
    }

    private static List<String> split(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (parts.size() < most) {
            int found = text.indexOf(separator, at);
            if (found < 0) {
                break;
            }
            parts.add(text.substring(at, found));
            at = found + separator.length();
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static List<String> rsplit(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        int end = text.length();
        while (parts.size() < most) {
            int found = end - separator.length() < 0 ? -1 : text.lastIndexOf(separator, end - separator.length());
            if (found < 0) {
                break;
            }
            parts.add(text.substring(found + separator.length(), end));
            end = found;
        }
        parts.add(text.substring(0, end));
        return parts.reversed();
    }

    private static List<String> splitSpaces(String text, long most) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < text.length() && Unicode.isSpace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return parts;
            }
            if (parts.size() == most) {
                parts.add(text.substring(at));
                return parts;
            }
            int start = at;
            while (at < text.length() && !Unicode.isSpace(text.charAt(at))) {
                at++;
            }
            parts.add(text.substring(start, at));
        }
    }

    private static List<String> rsplitSpaces(String text, long most) {
        List<String> parts = new ArrayList<>();
        int end = text.length();
        while (true) {
            while (end > 0 && Unicode.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end == 0) {
                return parts.reversed();
            }
            int start = end;
            if (parts.size() == most) {
                parts.add(text.substring(0, end));
                return parts.reversed();
            }
            while (start > 0 && !Unicode.isSpace(text.charAt(start - 1))) {
                start--;
            }
            parts.add(text.substring(start, end));
            end = start;
        }
    }

    private static PyObject join(Runtime rt, PyObject self, PyObject iterable) {
        if (!(iterable instanceof PyList)
                && !(iterable instanceof PyTuple)
                && !iterable.type().has(Slots.ITER)
                && !iterable.type().has(Slots.ITEM)) {
            throw rt.typeError("can only join an iterable");
        }
        PyObject list = iterable instanceof PyTuple || iterable.type() == Types.LIST
                ? iterable.owned()
                : Iteration.toList(rt, iterable);
        rt.hold(list);
        int count = list instanceof PyTuple t ? t.size() : ((PyList) list).size();
        PyObject only = count == 1 ? itemOf(list, 0) : null;
        if (only != null && only.type() == Types.STR) {
            only.incref();
            rt.release(list);
            return only;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            PyObject item = itemOf(list, i);
            if (!(item instanceof PyStr part)) {
                throw rt.typeError("sequence item " + i + ": expected str instance, "
                        + item.type().name() + " found");
            }
            if (i > 0) {
                out.append(text(self));
            }
            out.append(part.value());
            rt.heap().reserve(out.length());
        }
        rt.work(out.length() / 8);
        rt.release(list);
        return rt.newString(out.toString());
    }

    private static PyObject itemOf(PyObject sequence, int index) {
        return sequence instanceof PyTuple t ? t.get(index) : ((PyList) sequence).get(index);
    }

    /** @param share how much of the padding goes to the left */
    private static PyObject pad(Runtime rt, PyObject self, Args args, double share) {
        long width = Numbers.exactIndex(rt, args.get(0));
        String fill = " ";
        if (args.positional() == 2) {
            if (!(args.get(1) instanceof PyStr f)) {
                throw rt.typeError("The fill character must be a unicode character, not "
                        + args.get(1).type().name());
            }
            if (f.length() != 1) {
                throw rt.typeError("The fill character must be exactly one character long");
            }
            fill = f.value();
        }
        PyStr string = (PyStr) self;
        long missing = width - string.length();
        if (missing <= 0) {
            return exact(rt, self);
        }
        rt.heap().reserve(width);
        // CPython's centre gives the odd space to the left only when the width is odd too.
        long left = share == 0.5 ? missing / 2 + (missing & width & 1) : (long) (missing * share);
        return rt.newString(fill.repeat((int) left) + string.value() + fill.repeat((int) (missing - left)));
    }

    private static PyObject zfill(Runtime rt, PyObject self, PyObject given) {
        PyStr string = (PyStr) self;
        long missing = Numbers.exactIndex(rt, given) - string.length();
        if (missing <= 0) {
            return exact(rt, self);
        }
        rt.heap().reserve(missing);
        String text = string.value();
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return rt.newString(
                (signed ? text.substring(0, 1) : "") + "0".repeat((int) missing) + (signed ? text.substring(1) : text));
    }

    private static PyObject expandTabs(Runtime rt, PyObject self, Args args) {
        PyObject given = EXPANDTABS.bind(rt, args)[0];
        int size = given == null ? 8 : Math.min(1_000_000, Numbers.toInt(rt, given));
        StringBuilder out = new StringBuilder();
        int column = 0;
        String text = text(self);
        if (text.indexOf('\t') < 0 && self.type() == Types.STR) {
            return self.owned();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int spaces = size > 0 ? size - column % size : 0;
                rt.heap().reserve(out.length() + (long) spaces);
                out.append(" ".repeat(spaces));
                column += spaces;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return rt.string(out.toString());
    }

    private static PyObject strip(Runtime rt, PyObject self, Args args, String function, boolean left, boolean right) {
        PyObject given = args.orNull(0);
        if (given != null && given != Singletons.NONE && !(given instanceof PyStr)) {
            throw rt.typeError(function + " arg must be None or str");
        }
        String text = text(self);
        CodePointTest drop = given instanceof PyStr chars ? c -> chars.value().indexOf(c) >= 0 : Unicode::isSpace;
        int start = 0;
        int end = text.length();
        while (left && start < end && drop.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (right && end > start && drop.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return start == 0 && end == text.length() ? exact(rt, self) : rt.string(text.substring(start, end));
    }

    private static PyObject splitLines(Runtime rt, PyObject self, Args args) {
        PyObject keep = SPLITLINES.bind(rt, args)[0];
        boolean keepEnds = keep != null && Abstract.truth(rt, keep);
        String text = text(self);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                int end = i;
                if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                lines.add(text.substring(start, keepEnds ? i + 1 : end));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return pieces(rt, self, lines);
    }

    private static boolean isLineBreak(char c) {
        return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static PyObject translate(Runtime rt, PyObject self, PyObject table) {
        StringBuilder out = new StringBuilder();
        String text = text(self);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            translate(rt, c, table, out);
        }
        return rt.string(out.toString());
    }

    private static void translate(Runtime rt, int c, PyObject table, StringBuilder out) {
        PyInt key = rt.hold(rt.integer(c));
        Caught mark = Caught.mark(rt);
        PyObject mapped;
        try {
            mapped = Items.get(rt, table, key);
        } catch (PyException missing) {
            if (!missing.is(Exceptions.LOOKUP_ERROR)) {
                throw missing;
            }
            mark.drop(rt);
            out.appendCodePoint(c);
            rt.release(key);
            return;
        }
        rt.release(key);
        if (mapped instanceof PyStr s) {
            out.append(s.value());
        } else if (mapped instanceof PyInt n) {
            if (!n.isLong() || n.longValue() < 0 || n.longValue() > 0x10FFFF) {
                throw rt.valueError("character mapping must be in range(0x110000)");
            }
            out.appendCodePoint((int) n.longValue());
        } else if (mapped != Singletons.NONE) {
            throw rt.typeError("character mapping must return integer, None or str");
        }
        mapped.decref(rt);
    }

    private static PyObject makeTranslation(Runtime rt, PyObject ignored, Args args) {
        PyDict table = rt.hold(PyDict.of(rt));
        if (args.positional() == 1) {
            copyTranslation(rt, args.get(0), table);
        } else {
            StrType.argument(rt, "maketrans", 2, args.get(1));
            if (args.positional() > 2) {
                StrType.argument(rt, "maketrans", 3, args.get(2));
            }
            if (!(args.get(0) instanceof PyStr from) || !(args.get(1) instanceof PyStr to)) {
                throw rt.typeError("first maketrans argument must be a string if there is a second argument");
            }
            if (from.length() != to.length()) {
                throw rt.valueError("the first two maketrans arguments must have equal length");
            }
            for (int i = 0; i < from.length(); i++) {
                put(rt, table, from.codePointAt(i), rt.integer(to.codePointAt(i)));
            }
            if (args.orNull(2) instanceof PyStr deleted) {
                for (int i = 0; i < deleted.length(); i++) {
                    put(rt, table, deleted.codePointAt(i), Singletons.NONE);
                }
            }
        }
        return rt.take(table);
    }

    private static void copyTranslation(Runtime rt, PyObject given, PyDict table) {
        if (!(given instanceof PyDict from)) {
            throw rt.typeError("if you give only one argument to maketrans it must be a dict");
        }
        for (int i = 0; i < from.end(); i++) {
            PyObject key = from.keyAt(i);
            PyObject value = from.valueAt(i);
            if (key instanceof PyStr s && value != null) {
                if (s.length() != 1) {
                    throw rt.valueError("string keys in translate table must be of length 1");
                }
                put(rt, table, s.codePointAt(0), value.owned());
            } else if (key instanceof PyInt && value != null) {
                table.set(rt, key, value);
            } else if (key != null) {
                throw rt.typeError("keys in translate table must be strings or integers");
            }
        }
    }

    /** Takes over the reference to the value. */
    private static void put(Runtime rt, PyDict table, int codePoint, PyObject value) {
        PyInt key = rt.integer(codePoint);
        table.set(rt, key, value);
        key.decref(rt);
        value.decref(rt);
    }
}
