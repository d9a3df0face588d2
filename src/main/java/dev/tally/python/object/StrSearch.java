package dev.tally.python.object;

/** Searching in strings: {@code find}, {@code count}, {@code startswith} and their kin. */
final class StrSearch {
    private StrSearch() {}

    /** The part of a string that {@code (sub, start, end)} arguments select, by code points. */
    private record Range(String sub, int start, int end) {}

    private static Range range(Runtime rt, String function, PyObject self, Args args) {
        String sub = StrType.argument(rt, function, 1, args.get(0));
        int length = ((PyStr) self).length();
        return new Range(sub, bound(rt, args, 1, 0, length), bound(rt, args, 2, length, length));
    }

    private static int bound(Runtime rt, Args args, int index, int missing, int length) {
        PyObject given = args.orNull(index);
        if (given == null || given == Singletons.NONE) {
            return missing;
        }
        if (!given.type().has(Slots.INDEX)) {
            throw rt.typeError("slice indices must be integers or None or have an __index__ method");
        }
        long value = Numbers.clippedIndex(rt, given);
        if (value < 0) {
            value = Math.max(0, value + length);
        }
        return (int) Math.min(value, index == 2 ? length : length + 1L);
    }

    private static int search(Runtime rt, PyObject self, Range range, boolean last) {
        PyStr string = (PyStr) self;
        if (range.start > range.end || range.start > string.length()) {
            return -1;
        }
        int start = string.offset(range.start);
        String part = string.value().substring(start, string.offset(range.end));
        rt.work(part.length());
        int found = last ? part.lastIndexOf(range.sub) : part.indexOf(range.sub);
        return found < 0 ? -1 : string.value().codePointCount(0, start + found);
    }

    static PyObject find(Runtime rt, PyObject self, Args args) {
        return rt.integer(search(rt, self, range(rt, "find", self, args), false));
    }

    static PyObject rfind(Runtime rt, PyObject self, Args args) {
        return rt.integer(search(rt, self, range(rt, "rfind", self, args), true));
    }

    static PyObject index(Runtime rt, PyObject self, Args args) {
        return found(rt, search(rt, self, range(rt, "index", self, args), false));
    }

    static PyObject rindex(Runtime rt, PyObject self, Args args) {
        return found(rt, search(rt, self, range(rt, "rindex", self, args), true));
    }

    private static PyObject found(Runtime rt, int index) {
        if (index < 0) {
            throw rt.valueError("substring not found");
        }
        return rt.integer(index);
    }

    static PyObject count(Runtime rt, PyObject self, Args args) {
        Range range = range(rt, "count", self, args);
        PyStr string = (PyStr) self;
        if (range.start > range.end || range.start > string.length()) {
            return rt.integer(0);
        }
        String part = string.value().substring(string.offset(range.start), string.offset(range.end));
        rt.work(part.length());
        if (range.sub.isEmpty()) {
            return rt.integer(range.end - range.start + 1L);
        }
        long count = 0;
        for (int at = part.indexOf(range.sub); at >= 0; at = part.indexOf(range.sub, at + range.sub.length())) {
            count++;
        }
        return rt.integer(count);
    }

    static PyObject startsWith(Runtime rt, PyObject self, Args args) {
        return matches(rt, "startswith", self, args, false);
    }

    static PyObject endsWith(Runtime rt, PyObject self, Args args) {
        return matches(rt, "endswith", self, args, true);
    }

    private static PyObject matches(Runtime rt, String function, PyObject self, Args args, boolean atEnd) {
        int length = ((PyStr) self).length();
        int start = bound(rt, args, 1, 0, length);
        int end = bound(rt, args, 2, length, length);
        if (args.get(0) instanceof PyTuple options) {
            for (PyObject option : options.items()) {
                if (!(option instanceof PyStr text)) {
                    throw rt.typeError("tuple for " + function + " must only contain str, not "
                            + option.type().name());
                }
                if (matches((PyStr) self, text.value(), start, end, atEnd)) {
                    return PyBool.TRUE;
                }
            }
            return PyBool.FALSE;
        }
        if (!(args.get(0) instanceof PyStr text)) {
            throw rt.typeError(function + " first arg must be str or a tuple of str, not "
                    + args.get(0).type().name());
        }
        return Runtime.bool(matches((PyStr) self, text.value(), start, end, atEnd));
    }

    private static boolean matches(PyStr self, String part, int start, int end, boolean atEnd) {
        if (start > end || start > self.length()) {
            return false;
        }
        String selected = self.value().substring(self.offset(start), self.offset(end));
        return atEnd ? selected.endsWith(part) : selected.startsWith(part);
    }

    static PyObject partition(Runtime rt, PyObject self, PyObject separator, boolean last) {
        if (!(separator instanceof PyStr sep)) {
            throw rt.typeError("must be str, not " + separator.type().name());
        }
        if (sep.value().isEmpty()) {
            throw rt.valueError("empty separator");
        }
        String text = StrType.text(self);
        int found = last ? text.lastIndexOf(sep.value()) : text.indexOf(sep.value());
        if (found < 0) {
            PyObject whole = StrMethods.exact(rt, self);
            return last
                    ? PyTuple.of(rt, PyStr.EMPTY, PyStr.EMPTY, whole)
                    : PyTuple.of(rt, whole, PyStr.EMPTY, PyStr.EMPTY);
        }
        PyObject after = rt.string(text.substring(found + sep.value().length()));
        return PyTuple.of(rt, rt.string(text.substring(0, found)), separator.owned(), after);
    }
}
