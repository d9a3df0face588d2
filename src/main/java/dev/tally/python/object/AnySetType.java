package dev.tally.python.object;

/** What {@code set} and {@code frozenset} have in common. CPython 3.13 Objects/setobject.c. */
abstract class AnySetType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, ITER, NEW, LENGTH, CONTAINS) | binaryOperators(SUBTRACT, AND, XOR, OR);
    }

    /** Adds the methods that both have, in the order of CPython's tables. */
    private static PyObject reduce(Runtime rt, PyObject self) {
        PyObject items = rt.hold(Iteration.toList(rt, self));
        PyObject state = Reduction.state(rt, self, false);
        rt.take(items);
        return PyTuple.of(rt, self.type().owned(), PyTuple.of(rt, items), state);
    }

    final void defineCommon(TypeBuilder type) {
        type.method1("__contains__", (rt, self, key) -> Runtime.bool(contains(rt, self, key)))
                .methodPacked("difference", AnySetType::difference)
                .methodPacked("intersection", AnySetType::intersection)
                .method1("isdisjoint", (rt, self, o) -> Runtime.bool(SetOperations.isDisjoint(rt, set(self), o)))
                .method1("issubset", (rt, self, o) -> Runtime.bool(SetOperations.isSubset(rt, set(self), o)))
                .method1("issuperset", (rt, self, o) -> Runtime.bool(SetOperations.isSuperset(rt, set(self), o)))
                .method("__reduce__", AnySetType::reduce)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .method1(
                        "symmetric_difference",
                        (rt, self, other) -> SetOperations.symmetricDifference(rt, set(self), other))
                .methodPacked("union", AnySetType::union)
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem);
    }

    static PySet set(PyObject self) {
        return (PySet) self;
    }

    static void noKeywords(Runtime rt, PyObject self, Args args, String method) {
        if (args.keywordCount() != 0) {
            throw rt.typeError((self.type().isSubtype(Types.FROZENSET) ? "frozenset." : "set.") + method
                    + "() takes no keyword arguments");
        }
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PySet set = set(self);
        String name = self.type().name();
        boolean plain = self.type() == Types.SET;
        if (set.size() == 0) {
            return rt.string(name + "()");
        }
        String open = plain ? "{" : name + "({";
        return rt.reprGuard().repr(rt, self, open, plain ? "}" : "})", name + "(...)", text -> {
            PyList items = rt.hold(Iteration.toList(rt, self));
            for (int i = 0; i < items.size(); i++) {
                text.append(i == 0 ? "" : ", ");
                ReprGuard.item(rt, text, items.get(i));
            }
            rt.release(items);
        });
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof PySet a) || !(other instanceof PySet b)) {
            return Runtime.notImplemented();
        }
        return Runtime.bool(
                switch (operator) {
                    case EQ -> equal(rt, a, b);
                    case NE -> !equal(rt, a, b);
                    case LE -> SetOperations.isSubset(rt, a, b);
                    case GE -> SetOperations.isSuperset(rt, a, b);
                    case LT -> a.size() < b.size() && SetOperations.isSubset(rt, a, b);
                    default -> a.size() > b.size() && SetOperations.isSuperset(rt, a, b);
                });
    }

    private static boolean equal(Runtime rt, PySet a, PySet b) {
        if (a.size() != b.size()) {
            return false;
        }
        if (a.knownHash() != -1 && b.knownHash() != -1 && a.knownHash() != b.knownHash()) {
            return false;
        }
        return SetOperations.isSubset(rt, a, b);
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return SetIterator.over(rt, set(self));
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return set(self).size();
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject key) {
        return search(rt, key, wanted -> set(self).contains(rt, wanted));
    }

    /** Looks for a key in a set. */
    @FunctionalInterface
    interface Search {
        boolean find(PyObject key);
    }

    /** Looks for a key; an unhashable set is looked for as the frozenset it equals. */
    static boolean search(Runtime rt, PyObject key, Search search) {
        if (!(key instanceof PySet) || !key.type().isSubtype(Types.SET)) {
            return search.find(key);
        }
        Caught mark = Caught.mark(rt);
        try {
            return search.find(key);
        } catch (PyException e) {
            if (!e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
        }
        PySet frozen = rt.hold(PySet.ofType(rt, Types.FROZENSET));
        frozen.merge(rt, set(key));
        boolean found = search.find(frozen);
        rt.release(frozen);
        return found;
    }

    // --- operators and methods that make new sets

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!(left instanceof PySet a) || !(right instanceof PySet b)) {
            return Runtime.notImplemented();
        }
        return switch (operator) {
            case SUBTRACT -> SetOperations.difference(rt, a, b);
            case AND -> SetOperations.intersection(rt, a, b);
            case XOR -> SetOperations.symmetricDifference(rt, a, b);
            default -> or(rt, a, b);
        };
    }

    private static PyObject or(Runtime rt, PySet a, PySet b) {
        PySet result = rt.hold(SetOperations.copy(rt, a));
        if (a != b) {
            SetOperations.update(rt, result, b);
        }
        return rt.take(result);
    }

    private static PyObject union(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, self, args, "union");
        PySet result = rt.hold(SetOperations.copy(rt, set(self)));
        for (int i = 0; i < args.positional(); i++) {
            if (args.get(i) != self) {
                SetOperations.update(rt, result, args.get(i));
            }
        }
        return rt.take(result);
    }

    private static PyObject intersection(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, self, args, "intersection");
        return intersectionOfAll(rt, set(self), args);
    }

    static PySet intersectionOfAll(Runtime rt, PySet set, Args args) {
        if (args.positional() == 0) {
            return SetOperations.copy(rt, set);
        }
        PySet result = (PySet) set.owned();
        for (int i = 0; i < args.positional(); i++) {
            rt.hold(result);
            PySet next = SetOperations.intersection(rt, result, args.get(i));
            rt.release(result);
            result = next;
        }
        return result;
    }

    private static PyObject difference(Runtime rt, PyObject self, Args args) {
        noKeywords(rt, self, args, "difference");
        if (args.positional() == 0) {
            return SetOperations.copy(rt, set(self));
        }
        PySet result = rt.hold(SetOperations.difference(rt, set(self), args.get(0)));
        for (int i = 1; i < args.positional(); i++) {
            SetOperations.differenceUpdate(rt, result, args.get(i));
        }
        return rt.take(result);
    }
}
