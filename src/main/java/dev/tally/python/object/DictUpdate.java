package dev.tally.python.object;

/** Filling a dictionary from mappings and iterables. CPython 3.13 Objects/dictobject.c, dict_update_common and dict_merge. */
public final class DictUpdate {
    private DictUpdate() {}

    /** What a key that is there already means. */
    public enum Present {
        REPLACED,
        KEPT,
        /** KeyError with the key: for the keyword arguments of a call. */
        REFUSED
    }

    /** {@code dict_update_common}: at most one positional argument, then the keywords. */
    public static void update(Runtime rt, PyDict dict, Args args, String method) {
        Arity.count(rt, args, method, 0, 1);
        if (args.positional() == 1) {
            update(rt, dict, args.get(0));
        }
        PyDict keywords = args.dict();
        if (keywords != null) {
            merge(rt, dict, keywords, Present.REPLACED);
            return;
        }
        for (int i = 0; i < args.keywordCount(); i++) {
            dict.set(rt, args.keywordName(i), args.keywordValue(i));
        }
    }

    /** {@code dict_update_arg}: a mapping, which has {@code keys}, or an iterable of pairs. */
    public static void update(Runtime rt, PyDict dict, PyObject source) {
        if (source.type() == Types.DICT) {
            merge(rt, dict, source, Present.REPLACED);
            return;
        }
        PyStr name = rt.hold(rt.intern("keys"));
        PyObject keys = Attributes.getOrNull(rt, source, name);
        rt.release(name);
        if (keys != null) {
            keys.decref(rt);
            merge(rt, dict, source, Present.REPLACED);
        } else {
            addPairs(rt, dict, source);
        }
    }

    /** {@code dict_merge}: adds the items of a mapping. */
    public static void merge(Runtime rt, PyDict dict, PyObject source, Present present) {
        if (source instanceof PyDict other && source.type().slot(Slots.ITER) == Types.DICT.slot(Slots.ITER)) {
            mergeDict(rt, dict, other, present);
        } else {
            mergeMapping(rt, dict, source, present);
        }
    }

    private static void mergeDict(Runtime rt, PyDict dict, PyDict other, Present present) {
        if (dict == other || other.size() == 0) {
            return;
        }
        Present rule = present;
        if (dict.size() == 0) {
            rule = Present.REPLACED;
            if (other.isCopiedWhole(true)) {
                dict.clear(rt);
                dict.copyTable(rt, other);
                return;
            }
        }
        dict.prepareFor(rt, other);
        rt.work(other.size());
        int end = other.end();
        for (int i = 0; i < end; i++) {
            PyObject key = other.keyAt(i);
            PyObject value = other.valueAt(i);
            if (key != null && value != null) {
                rt.hold(key.owned());
                rt.hold(value.owned());
                mergeItem(rt, dict, key, other.hashAt(i), value, rule);
                rt.release(value);
                rt.release(key);
                if (other.end() != end) {
                    throw rt.raise(Exceptions.RUNTIME_ERROR, "dict mutated during update");
                }
            }
        }
    }

    private static void mergeItem(Runtime rt, PyDict dict, PyObject key, long hash, PyObject value, Present present) {
        if (present == Present.REPLACED || dict.find(rt, key, hash) < 0) {
            dict.set(rt, key, hash, value);
        } else if (present == Present.REFUSED) {
            throw DictType.keyError(rt, key);
        }
    }

    private static void mergeMapping(Runtime rt, PyDict dict, PyObject mapping, Present present) {
        PyObject keys = rt.hold(keys(rt, mapping));
        PyObject iterator = rt.hold(Iteration.iter(rt, keys));
        PyObject key = Iteration.next(rt, iterator);
        while (key != null) {
            rt.hold(key);
            rt.work(1);
            if (present == Present.REPLACED || dict.get(rt, key) == null) {
                PyObject value = rt.hold(Items.get(rt, mapping, key));
                dict.set(rt, key, value);
                rt.release(value);
            } else if (present == Present.REFUSED) {
                throw DictType.keyError(rt, key);
            }
            rt.release(key);
            key = Iteration.next(rt, iterator);
        }
        rt.release(iterator);
        rt.release(keys);
    }

    /** {@code PyMapping_Keys}: a new list of them, whatever {@code keys} gives. */
    public static PyList keys(Runtime rt, PyObject mapping) {
        PyObject given = rt.hold(Attributes.callMethod(rt, mapping, "keys"));
        PyObject iterator = rt.hold(Iteration.iter(rt, given));
        PyList keys = Iteration.toList(rt, iterator);
        rt.release(iterator);
        rt.release(given);
        return keys;
    }

    /** {@code PyDict_MergeFromSeq2}. */
    private static void addPairs(Runtime rt, PyDict dict, PyObject pairs) {
        PyObject iterator = rt.hold(Iteration.iter(rt, pairs));
        int number = 0;
        PyObject item = Iteration.next(rt, iterator);
        while (item != null) {
            rt.hold(item);
            rt.work(1);
            addPair(rt, dict, item, number++);
            rt.release(item);
            item = Iteration.next(rt, iterator);
        }
        rt.release(iterator);
    }

    private static void addPair(Runtime rt, PyDict dict, PyObject item, int number) {
        PyObject pair = rt.hold(Iteration.fast(
                rt, item, "cannot convert dictionary update sequence element #" + number + " to a sequence"));
        int size = Iteration.fastSize(pair);
        if (size != 2) {
            throw rt.valueError(
                    "dictionary update sequence element #" + number + " has length " + size + "; 2 is required");
        }
        PyObject key = rt.hold(Iteration.fastItem(pair, 0).owned());
        PyObject value = rt.hold(Iteration.fastItem(pair, 1).owned());
        dict.set(rt, key, value);
        rt.release(value);
        rt.release(key);
        rt.release(pair);
    }

    /** {@code PyDict_Copy}: a plain dictionary, whatever the class of the original. */
    public static PyDict copy(Runtime rt, PyDict dict) {
        PyDict copy = PyDict.of(rt);
        if (dict.size() == 0) {
            return copy;
        }
        rt.hold(copy);
        boolean plain = dict.type().slot(Slots.ITER) == Types.DICT.slot(Slots.ITER);
        if (plain && dict.isCopiedWhole(false)) {
            copy.copyTable(rt, dict);
        } else {
            merge(rt, copy, dict, Present.REPLACED);
        }
        return rt.take(copy);
    }

    /** {@code dict.fromkeys}. */
    public static PyObject fromKeys(Runtime rt, PyType type, PyObject iterable, PyObject value) {
        PyObject made = rt.hold(rt.call(type, Args.NONE));
        boolean plain = made.type() == Types.DICT;
        if (plain && made instanceof PyDict dict && dict.size() == 0) {
            if (iterable.type() == Types.DICT) {
                fillFromKeys(rt, dict, (PyDict) iterable, value);
                return rt.take(made);
            }
            if (iterable.type() == Types.SET || iterable.type() == Types.FROZENSET) {
                fillFromItems(rt, dict, (PySet) iterable, value);
                return rt.take(made);
            }
        }
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        PyObject key = Iteration.next(rt, iterator);
        while (key != null) {
            rt.hold(key);
            rt.work(1);
            if (plain) {
                ((PyDict) made).set(rt, key, value);
            } else {
                Items.set(rt, made, key, value);
            }
            rt.release(key);
            key = Iteration.next(rt, iterator);
        }
        rt.release(iterator);
        return rt.take(made);
    }

    private static void fillFromKeys(Runtime rt, PyDict dict, PyDict other, PyObject value) {
        dict.resizeFor(rt, other.size(), other.hasOnlyStrings());
        rt.work(other.size());
        for (int i = 0; i < other.end(); i++) {
            PyObject key = other.keyAt(i);
            if (key != null) {
                dict.set(rt, key, other.hashAt(i), value);
            }
        }
    }

    private static void fillFromItems(Runtime rt, PyDict dict, PySet set, PyObject value) {
        dict.resizeFor(rt, set.size(), false);
        rt.work(set.slots());
        for (int i = 0; i < set.slots(); i++) {
            PyObject key = set.keyAt(i);
            if (key != null) {
                dict.set(rt, key, set.hashAt(i), value);
            }
        }
    }
}
