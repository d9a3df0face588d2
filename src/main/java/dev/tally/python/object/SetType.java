package dev.tally.python.object;

/** What {@code set} does. CPython 3.13 Objects/setobject.c. */
final class SetType extends AnySetType {
    @Override
    public long mask() {
        return super.mask() | slots(INIT) | inplaceOperators(SUBTRACT, AND, XOR, OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Singletons.NONE)
                .method1("add", SetType::add)
                .method("clear", SetType::clear)
                .method("copy", (rt, self) -> SetOperations.copy(rt, set(self)))
                .method1("discard", SetType::discard)
                .methodPacked("difference_update", SetType::differenceUpdate)
                .methodPacked("intersection_update", SetType::intersectionUpdate)
                .method("pop", SetType::pop)
                .method1("remove", SetType::remove)
                .method1("symmetric_difference_update", SetType::symmetricDifferenceUpdate)
                .methodPacked("update", SetType::update);
        defineCommon(type);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return PySet.ofType(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        Arity.constructor(rt, args, "set", 0, 1);
        PySet set = set(self);
        if (set.size() > 0) {
            set.clear(rt);
        }
        if (args.positional() == 1) {
            SetOperations.update(rt, set, args.get(0));
        }
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    private static PyObject add(Runtime rt, PyObject self, PyObject item) {
        set(self).add(rt, item);
        return Runtime.none();
    }

    private static PyObject clear(Runtime rt, PyObject self) {
        self.clear(rt);
        return Runtime.none();
    }

    private static PyObject discard(Runtime rt, PyObject self, PyObject item) {
        search(rt, item, key -> set(self).discard(rt, key, PyDict.hash(rt, key)));
        return Runtime.none();
    }

    private static PyObject remove(Runtime rt, PyObject self, PyObject item) {
        if (!search(rt, item, key -> set(self).discard(rt, key, PyDict.hash(rt, key)))) {
            throw DictType.keyError(rt, item);
        }
        return Runtime.none();
    }

    private static PyObject pop(Runtime rt, PyObject self) {
        PyObject item = set(self).pop();
        if (item == null) {
            throw rt.raise(Exceptions.KEY_ERROR, "pop from an empty set");
        }
        return item;
    }

    private static PyObject update(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, self, args, "update");
        for (int i = 0; i < args.positional(); i++) {
            SetOperations.update(rt, set(self), args.get(i));
        }
        return Runtime.none();
    }

    private static PyObject differenceUpdate(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, self, args, "difference_update");
        for (int i = 0; i < args.positional(); i++) {
            SetOperations.differenceUpdate(rt, set(self), args.get(i));
        }
        return Runtime.none();
    }

    private static PyObject intersectionUpdate(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, self, args, "intersection_update");
        PySet both = rt.hold(intersectionOfAll(rt, set(self), args));
        set(self).swap(both);
        rt.release(both);
        return Runtime.none();
    }

    private static PyObject symmetricDifferenceUpdate(Runtime rt, PyObject self, PyObject other) {
        SetOperations.symmetricDifferenceUpdate(rt, set(self), other);
        return Runtime.none();
    }

    @Override
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!(right instanceof PySet other)) {
            return Runtime.notImplemented();
        }
        PySet set = set(left);
        switch (operator) {
            case SUBTRACT -> SetOperations.differenceUpdate(rt, set, other);
            case XOR -> SetOperations.symmetricDifferenceUpdate(rt, set, other);
            case OR -> SetOperations.update(rt, set, other);
            default -> intersectionUpdate(rt, set, Args.of(other));
        }
        return left.owned();
    }
}
