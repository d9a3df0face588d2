package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What {@code dict} does. CPython 3.13 Objects/dictobject.c. */
final class DictType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, ITER, INIT, NEW, LENGTH, SUBSCRIPT, ASSIGN_SUBSCRIPT, CONTAINS)
                | binaryOperators(OR)
                | inplaceOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Singletons.NONE)
                .method1("__contains__", (rt, self, key) -> Runtime.bool(contains(rt, self, key)))
                .method1("__getitem__", this::subscript)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .methodN("get", DictType::get)
                .methodN("setdefault", DictType::setDefault)
                .methodN("pop", DictType::pop)
                .method("popitem", DictType::popItem)
                .method("keys", (rt, self) -> PyDictView.keys(rt, (PyDict) self))
                .method("items", (rt, self) -> PyDictView.items(rt, (PyDict) self))
                .method("values", (rt, self) -> PyDictView.values(rt, (PyDict) self))
                .methodPacked("update", DictType::update)
                .classMethod("fromkeys", DictType::fromKeys)
                .method("clear", DictType::clear)
                .method("copy", (rt, self) -> DictUpdate.copy(rt, (PyDict) self))
                .method("__reversed__", (rt, self) -> DictIterators.reversedKeys(rt, (PyDict) self))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem);
    }

    // --- making

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return PyDict.allocated(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        DictUpdate.update(rt, (PyDict) self, args, "dict");
    }

    private static PyObject fromKeys(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "dict", "fromkeys", 1, 2);
        PyObject value = args.positional() == 2 ? args.get(1) : Runtime.none();
        return DictUpdate.fromKeys(rt, (PyType) self, args.get(0), value);
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyDict dict = (PyDict) self;
        if (dict.size() == 0) {
            return rt.string("{}");
        }
        return rt.reprGuard().repr(rt, self, "{", "}", "{...}", text -> {
            boolean first = true;
            for (int i = 0; i < dict.end(); i++) {
                PyObject key = dict.keyAt(i);
                PyObject value = dict.valueAt(i);
                if (key != null && value != null) {
                    text.append(first ? "" : ", ");
                    first = false;
                    rt.hold(key.owned());
                    rt.hold(value.owned());
                    ReprGuard.item(rt, text, key);
                    text.append(": ");
                    ReprGuard.item(rt, text, value);
                    rt.release(value);
                    rt.release(key);
                }
            }
        });
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PyDict a) || !(other instanceof PyDict b) || operator != EQ && operator != NE) {
            return Runtime.notImplemented();
        }
        return Runtime.bool(equal(rt, a, b) == (operator == EQ));
    }

    private static boolean equal(Runtime rt, PyDict a, PyDict b) {
        if (a.size() != b.size()) {
            return false;
        }
        rt.work(a.size());
        for (int i = 0; i < a.end(); i++) {
            PyObject key = a.keyAt(i);
            PyObject value = a.valueAt(i);
            if (key != null && value != null && !hasItem(rt, b, key, a.hashAt(i), value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasItem(Runtime rt, PyDict dict, PyObject key, long hash, PyObject value) {
        rt.hold(value.owned());
        rt.hold(key.owned());
        int entry = dict.find(rt, key, hash);
        boolean equal = false;
        PyObject found = entry < 0 ? null : dict.valueAt(entry);
        if (found != null) {
            rt.hold(found.owned());
            equal = Abstract.equal(rt, value, found);
            rt.release(found);
        }
        rt.release(key);
        rt.release(value);
        return equal;
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return DictIterators.keys(rt, (PyDict) self);
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return ((PyDict) self).size();
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject key) {
        return ((PyDict) self).get(rt, key) != null;
    }

    /** KeyError with the key itself as its argument. */
    static PyException keyError(Runtime rt, PyObject key) {
        return rt.raise(Exceptions.create(rt, Exceptions.KEY_ERROR, PyTuple.of(rt, key.owned())));
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyObject found = ((PyDict) self).get(rt, key);
        if (found != null) {
            return found.owned();
        }
        if (self.type() != Types.DICT) {
            PyObject missing = Attributes.special(rt, self, "__missing__");
            if (missing != null) {
                rt.hold(missing);
                PyObject result = rt.call(missing, key);
                rt.release(missing);
                return result;
            }
        }
        throw keyError(rt, key);
    }

    private static PyObject get(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "dict", "get", 1, 2);
        PyObject found = ((PyDict) self).get(rt, args.get(0));
        if (found != null) {
            return found.owned();
        }
        return args.positional() == 2 ? args.get(1).owned() : Runtime.none();
    }

    // --- changing

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        PyDict dict = (PyDict) self;
        if (value != null) {
            dict.set(rt, key, value);
        } else if (!dict.remove(rt, key)) {
            throw keyError(rt, key);
        }
    }

    private static PyObject setDefault(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "dict", "setdefault", 1, 2);
        PyObject fallback = args.positional() == 2 ? args.get(1) : Runtime.none();
        return ((PyDict) self).setDefault(rt, args.get(0), fallback).owned();
    }

    private static PyObject pop(Runtime rt, PyObject self, Args args) {
        Arity.check(rt, args, "dict", "pop", 1, 2);
        PyDict dict = (PyDict) self;
        PyObject key = args.get(0);
        PyObject value = dict.size() == 0 ? null : dict.pop(rt, key, PyDict.hash(rt, key));
        if (value != null) {
            return value;
        }
        if (args.positional() == 2) {
            return args.get(1).owned();
        }
        throw keyError(rt, key);
    }

    private static PyObject popItem(Runtime rt, PyObject self) {
        PyDict dict = (PyDict) self;
        int last = dict.lastEntry();
        PyObject key = last < 0 ? null : dict.keyAt(last);
        PyObject value = last < 0 ? null : dict.valueAt(last);
        if (key == null || value == null) {
            throw rt.raise(Exceptions.KEY_ERROR, "popitem(): dictionary is empty");
        }
        dict.detachLast(rt, last);
        return PyTuple.of(rt, key, value);
    }

    private static PyObject update(Runtime rt, PyObject self, Args args) {
        DictUpdate.update(rt, (PyDict) self, args, "update");
        return Runtime.none();
    }

    private static PyObject clear(Runtime rt, PyObject self) {
        self.clear(rt);
        return Runtime.none();
    }

    // --- operators

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!(left instanceof PyDict dict) || !(right instanceof PyDict)) {
            return Runtime.notImplemented();
        }
        PyDict made = rt.hold(DictUpdate.copy(rt, dict));
        DictUpdate.update(rt, made, right);
        return rt.take(made);
    }

    @Override
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        DictUpdate.update(rt, (PyDict) left, right);
        return left.owned();
    }
}
