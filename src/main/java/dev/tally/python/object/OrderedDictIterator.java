package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * {@code odict_iterator}: an iterator over an OrderedDict or one of its views. Unlike a dict's, it holds the key that comes
 * next. CPython 3.13 Objects/odictobject.c, odictiter_iternext.
 */
final class OrderedDictIterator extends PyIterator {
    enum Kind {
        KEYS,
        VALUES,
        ITEMS
    }

    private final Kind kind;
    private final boolean reverse;
    private @Nullable PyDict dict;

    /** The key that comes next, and which entry it is. */
    private @Nullable PyObject current;

    private int position;

    /** The size when iteration began; -1 once it was found changed. */
    private int expectedSize;

    /** The version of the keys, which must not even move. */
    private final int expectedKeys;

    /** The pair given last, filled again where nobody else holds it. */
    private @Nullable PyTuple pair;

    private OrderedDictIterator(PyDict dict, Kind kind, boolean reverse) {
        super(IteratorTypes.ORDERED_DICT_ITERATOR);
        this.kind = kind;
        this.reverse = reverse;
        this.dict = dict;
        dict.incref();
        this.expectedSize = dict.size();
        this.expectedKeys = dict.keysVersion();
    }

    static PyObject of(Runtime rt, PyDict dict, Kind kind, boolean reverse) {
        OrderedDictIterator made = new OrderedDictIterator(dict, kind, reverse);
        if (kind == Kind.ITEMS) {
            made.pair = PyTuple.of(rt, Runtime.none(), Runtime.none());
        }
        rt.heap().allocatedContainer(made);
        made.goTo(dict, reverse ? dict.end() - 1 : 0);
        return made;
    }

    /** Takes the first key at an entry or beyond, in the way that this goes. */
    private void goTo(PyDict of, int entry) {
        int at = entry;
        while (at >= 0 && at < of.end() && of.keyAt(at) == null) {
            at += reverse ? -1 : 1;
        }
        position = at;
        PyObject key = at >= 0 && at < of.end() ? of.keyAt(at) : null;
        current = key == null ? null : key.owned();
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyDict of = dict;
        if (of == null) {
            return null;
        }
        PyObject key = current;
        if (key == null) {
            letGo(rt);
            return null;
        }
        if (expectedKeys != of.keysVersion()) {
            letGo(rt);
            throw rt.raise(Exceptions.RUNTIME_ERROR, "OrderedDict mutated during iteration");
        }
        if (expectedSize != of.size()) {
            expectedSize = -1;
            letGo(rt);
            throw rt.raise(Exceptions.RUNTIME_ERROR, "OrderedDict changed size during iteration");
        }
        int at = position;
        goTo(of, reverse ? at - 1 : at + 1);
        PyObject value = of.valueAt(at);
        if (kind == Kind.KEYS || value == null) {
            return key;
        }
        value.incref();
        if (kind == Kind.VALUES) {
            key.decref(rt);
            return value;
        }
        return pair(rt, key, value);
    }

    private PyObject pair(Runtime rt, PyObject key, PyObject value) {
        PyTuple last = pair;
        return last == null || last.refcount() != 1 ? PyTuple.of(rt, key, value) : last.refilled(rt, key, value);
    }

    /** It is over; a key that was to come next is held until the iterator goes. */
    private void letGo(Runtime rt) {
        PyDict old = dict;
        dict = null;
        decref(rt, old);
    }

    /** Another one goes through a list of what is left. */
    @Override
    public PyObject reduce(Runtime rt) {
        PyDict of = dict;
        if (of == null) {
            return madeBy(rt, "iter", PyList.of(rt));
        }
        PyObject rest = rt.hold(of(rt, of, kind, reverse));
        OrderedDictIterator copy = (OrderedDictIterator) rest;
        PyObject first = copy.current;
        copy.current = null;
        decref(rt, first);
        copy.goTo(of, position);
        PyList list = Iteration.toList(rt, rest);
        rt.release(rest);
        return madeBy(rt, "iter", list);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (dict != null) {
            visitor.visit(dict, "dict", 0);
        }
        if (current != null) {
            visitor.visit(current, "current", 0);
        }
        if (pair != null) {
            visitor.visit(pair, "pair", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        letGo(rt);
        PyObject key = current;
        current = null;
        decref(rt, key);
        PyTuple old = pair;
        pair = null;
        decref(rt, old);
    }
}
