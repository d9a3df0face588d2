package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * What {@code collections.OrderedDict} does. Its order is that of the dictionary below it, whose entries it moves; CPython
 * keeps a list beside them. CPython 3.13 Objects/odictobject.c.
 */
public final class OrderedDictType extends Slots {
    public static final PyType TYPE = PyType.builtin("collections.OrderedDict", Types.DICT, new OrderedDictType(), 112)
            .withDict()
            .withWeakReferences();

    private static final Signature POP_ITEM = Signature.of("popitem", "last=");
    private static final Signature MOVE_TO_END = Signature.of("move_to_end", "key, last=");
    private static final Signature POP = Signature.of("pop", "key, default=");
    private static final Signature SET_DEFAULT = Signature.of("setdefault", "key, default=");
    private static final Signature FROM_KEYS = Signature.of("fromkeys", "iterable, value=");

    private OrderedDictType() {}

    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, ITER, INIT, ASSIGN_SUBSCRIPT) | binaryOperators(OR) | inplaceOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Singletons.NONE)
                .classMethod("fromkeys", OrderedDictType::fromKeys)
                .method("__reduce__", OrderedDictType::reduce)
                .methodN("setdefault", OrderedDictType::setDefault)
                .methodN("pop", OrderedDictType::pop)
                .methodN("popitem", OrderedDictType::popItem)
                .method("keys", (rt, self) -> PyDictView.of(rt, PyDictView.ORDERED_KEYS, (PyDict) self))
                .method("values", (rt, self) -> PyDictView.of(rt, PyDictView.ORDERED_VALUES, (PyDict) self))
                .method("items", (rt, self) -> PyDictView.of(rt, PyDictView.ORDERED_ITEMS, (PyDict) self))
                .methodPacked("update", (rt, self, args) -> {
                    if (args.positional() > 1) {
                        throw rt.typeError(
                                "update() takes at most 1 positional argument (" + args.positional() + " given)");
                    }
                    fill(rt, (PyDict) self, args, "update");
                    return Runtime.none();
                })
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .method("clear", (rt, self) -> {
                    self.clear(rt);
                    return Runtime.none();
                })
                .method("copy", OrderedDictType::copy)
                .method(
                        "__reversed__",
                        (rt, self) -> OrderedDictIterator.of(rt, (PyDict) self, OrderedDictIterator.Kind.KEYS, true))
                .methodN("move_to_end", OrderedDictType::moveToEnd)
                .getset("__dict__", InstanceDict::get, InstanceDict::replace);
    }

    /** Whether a dictionary iterates as an OrderedDict does. */
    static boolean isOrdered(PyDict dict) {
        return dict.type() != Types.DICT && dict.type().isSubtype(TYPE);
    }

    private boolean overridden(PyObject self) {
        return self.type() != TYPE && self.type().slot(ASSIGN_SUBSCRIPT) != this;
    }

    // --- making

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        if (args.positional() > 1) {
            throw rt.typeError("expected at most 1 arguments, got " + args.positional());
        }
        fill(rt, (PyDict) self, args, self.type().shortName());
    }

    /** {@code mutablemapping_update}: sets each item as the class would. */
    private static void fill(Runtime rt, PyDict self, Args args, String method) {
        OrderedDictType own = (OrderedDictType) TYPE.implementation();
        // What is asked for its keys is kept meanwhile.
        PyObject source = args.positional() == 0 ? Runtime.none() : args.get(0);
        rt.hold(source.owned());
        boolean plain = args.positional() == 1 && (source.type() == Types.DICT || source.type() == TYPE);
        if (plain || args.positional() == 1 && isPairs(rt, source)) {
            PyObject pairs = rt.hold(plain ? items(rt, (PyDict) source) : source.owned());
            addPairs(rt, self, pairs);
            rt.release(pairs);
            for (int i = 0; i < args.keywordCount(); i++) {
                Items.set(rt, self, args.keywordName(i), args.keywordValue(i));
            }
        } else if (!own.overridden(self)) {
            DictUpdate.update(rt, self, args, method);
        } else {
            PyDict items = rt.hold(PyDict.of(rt));
            DictUpdate.update(rt, items, args, method);
            setAll(rt, self, items);
            rt.release(items);
        }
        rt.release(source);
    }

    /** {@code PyDict_Items}: a list of pairs. */
    private static PyList items(Runtime rt, PyDict dict) {
        PyList items = rt.hold(PyList.of(rt));
        for (int i = 0; i < dict.end(); i++) {
            PyObject key = dict.keyAt(i);
            PyObject value = dict.valueAt(i);
            if (key != null && value != null) {
                items.append(rt, PyTuple.of(rt, key.owned(), value.owned()));
            }
        }
        return rt.take(items);
    }

    private static boolean isPairs(Runtime rt, PyObject source) {
        return !(source instanceof PyDict) && !has(rt, source, "keys") && !has(rt, source, "items");
    }

    private static boolean has(Runtime rt, PyObject source, String name) {
        PyStr asked = rt.hold(rt.intern(name));
        PyObject found = Attributes.getOrNull(rt, source, asked);
        rt.release(asked);
        if (found == null) {
            return false;
        }
        found.decref(rt);
        return true;
    }

    /** {@code mutablemapping_add_pairs}. */
    private static void addPairs(Runtime rt, PyObject self, PyObject pairs) {
        PyObject iterator = rt.hold(Iteration.iter(rt, pairs));
        PyObject pair = Iteration.next(rt, iterator);
        while (pair != null) {
            rt.hold(pair);
            rt.work(1);
            PyObject parts = rt.hold(Iteration.iter(rt, pair));
            PyObject key = rt.hold(part(rt, parts, "need more than 0 values to unpack"));
            PyObject value = rt.hold(part(rt, parts, "need more than 1 value to unpack"));
            PyObject third = Iteration.next(rt, parts);
            if (third != null) {
                third.decref(rt);
                throw rt.valueError("too many values to unpack (expected 2)");
            }
            Items.set(rt, self, key, value);
            rt.release(value);
            rt.release(key);
            rt.release(parts);
            rt.release(pair);
            pair = Iteration.next(rt, iterator);
        }
        rt.release(iterator);
    }

    private static PyObject part(Runtime rt, PyObject parts, String missing) {
        PyObject part = Iteration.next(rt, parts);
        if (part == null) {
            throw rt.valueError(missing);
        }
        return part;
    }

    private static void setAll(Runtime rt, PyObject self, PyDict items) {
        for (int i = 0; i < items.end(); i++) {
            PyObject key = items.keyAt(i);
            PyObject value = items.valueAt(i);
            if (key != null && value != null) {
                rt.work(1);
                Items.set(rt, self, key, value);
            }
        }
    }

    private static PyObject fromKeys(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = FROM_KEYS.bind(rt, args);
        PyObject value = bound[1] == null ? Runtime.none() : bound[1];
        return DictUpdate.fromKeys(rt, (PyType) self, bound[0], value);
    }

    private static PyObject copy(Runtime rt, PyObject self) {
        PyObject made = rt.hold(rt.call(self.type()));
        PyDict from = (PyDict) self;
        if (self.type() == TYPE) {
            for (int i = 0; i < from.end(); i++) {
                PyObject key = from.keyAt(i);
                PyObject value = from.valueAt(i);
                if (key != null && value != null) {
                    rt.work(1);
                    from.find(rt, key, PyDict.hash(rt, key));
                    put(rt, (PyDict) made, key, from.hashAt(i), value);
                }
            }
        } else {
            setAll(rt, made, from);
        }
        return rt.take(made);
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        PyObject state = rt.hold(Attributes.callMethod(rt, self, "__getstate__"));
        PyObject view = rt.hold(Attributes.callMethod(rt, self, "items"));
        PyObject items = Iteration.iter(rt, view);
        rt.release(view);
        rt.take(state);
        return PyTuple.of(rt, self.type().owned(), PyTuple.EMPTY, state, Runtime.none(), items);
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyDict dict = (PyDict) self;
        String name = self.type().shortName();
        if (dict.size() == 0) {
            return rt.string(name + "()");
        }
        return rt.reprGuard().repr(rt, self, name + "(", ")", "...", text -> {
            PyDict plain = rt.hold(PyDict.of(rt));
            DictUpdate.merge(rt, plain, dict, DictUpdate.Present.REPLACED);
            ReprGuard.item(rt, text, plain);
            rt.release(plain);
        });
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return OrderedDictIterator.of(rt, (PyDict) self, OrderedDictIterator.Kind.KEYS, false);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        Slots plain = Types.DICT.slot(COMPARE);
        if (plain == null || operator != EQ && operator != NE || !(other instanceof PyDict right)) {
            return Runtime.notImplemented();
        }
        boolean equal = plain.compare(rt, self, other, EQ) == PyBool.TRUE
                && (!isOrdered(right) || sameOrder(rt, (PyDict) self, right));
        return Runtime.bool(equal == (operator == EQ));
    }

    private static boolean sameOrder(Runtime rt, PyDict a, PyDict b) {
        PyList first = rt.hold(Iteration.toList(rt, a));
        PyList second = rt.hold(Iteration.toList(rt, b));
        boolean same = first.size() == second.size();
        for (int i = 0; same && i < first.size(); i++) {
            same = Abstract.equal(rt, first.get(i), second.get(i));
        }
        rt.release(second);
        rt.release(first);
        return same;
    }

    // --- changing

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        PyDict dict = (PyDict) self;
        long hash = PyDict.hash(rt, key);
        if (value != null) {
            put(rt, dict, key, hash, value);
            return;
        }
        if (dict.size() > 0) {
            dict.findNode(rt, key, hash);
        }
        PyObject old = dict.pop(rt, key, hash);
        if (old == null) {
            throw DictType.keyError(rt, key);
        }
        old.decref(rt);
    }

    /** {@code _PyODict_SetItem_KnownHash} */
    private static void put(Runtime rt, PyDict dict, PyObject key, long hash, PyObject value) {
        int before = dict.size();
        dict.set(rt, key, hash, value);
        if (dict.size() > before) {
            // The node that the new entry has holds the key.
            dict.findNode(rt, key, hash);
            return;
        }
        rt.hold(key.owned());
        dict.findNode(rt, key, hash);
        rt.release(key);
    }

    private static PyObject setDefault(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = SET_DEFAULT.bind(rt, args);
        PyObject value = bound[1] == null ? Runtime.none() : bound[1];
        PyDict dict = (PyDict) self;
        if (self.type() != TYPE) {
            return dict.setDefault(rt, bound[0], value).owned();
        }
        PyObject found = dict.get(rt, bound[0]);
        if (found != null) {
            return found.owned();
        }
        put(rt, dict, bound[0], PyDict.hash(rt, bound[0]), value);
        return value.owned();
    }

    private static PyObject pop(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = POP.bind(rt, args);
        PyDict dict = (PyDict) self;
        long hash = PyDict.hash(rt, bound[0]);
        if (dict.size() > 0 && dict.find(rt, bound[0], hash) >= 0) {
            dict.findNode(rt, bound[0], hash);
        }
        PyObject value = dict.pop(rt, bound[0], hash);
        if (value != null) {
            return value;
        }
        if (bound[1] != null) {
            return bound[1].owned();
        }
        throw rt.raise(Exceptions.ofValue(rt, Exceptions.KEY_ERROR, bound[0]));
    }

    private static PyObject popItem(Runtime rt, PyObject self, Args args) {
        PyObject last = POP_ITEM.bind(rt, args)[0];
        PyDict dict = (PyDict) self;
        boolean atEnd = last == null || Abstract.truth(rt, last);
        int entry = atEnd ? dict.lastEntry() : dict.firstEntry();
        if (entry < 0 || dict.size() == 0) {
            throw rt.raise(Exceptions.KEY_ERROR, "dictionary is empty");
        }
        PyObject key = dict.keyAt(entry);
        PyObject value = dict.valueAt(entry);
        PyTuple pair = PyTuple.of(
                rt, key == null ? Runtime.none() : key.owned(), value == null ? Runtime.none() : value.owned());
        dict.removeEntry(rt, entry);
        return pair;
    }

    private static PyObject moveToEnd(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = MOVE_TO_END.bind(rt, args);
        PyDict dict = (PyDict) self;
        boolean toEnd = bound[1] == null || Abstract.truth(rt, bound[1]);
        int entry = dict.size() == 0 ? -1 : dict.find(rt, bound[0], PyDict.hash(rt, bound[0]));
        if (entry < 0) {
            throw rt.raise(Exceptions.ofValue(rt, Exceptions.KEY_ERROR, bound[0]));
        }
        dict.move(rt, entry, toEnd);
        return Runtime.none();
    }

    // --- operators

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!(left instanceof PyDict a) || !(right instanceof PyDict b)) {
            return Runtime.notImplemented();
        }
        PyType type = isOrdered(a) ? a.type() : b.type();
        PyObject made = rt.hold(rt.call(type, left));
        fill(rt, (PyDict) made, Args.of(right), "update");
        return rt.take(made);
    }

    @Override
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        fill(rt, (PyDict) left, Args.of(right), "update");
        return left.owned();
    }
}
