package dev.tally.python.object;

/** What the views of dictionaries do. CPython 3.13 Objects/dictobject.c. */
abstract class DictViewType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, ITER, LENGTH);
    }

    static PyDict dict(PyObject view) {
        return ((PyDictView) view).dict();
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return dict(self).size();
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.reprGuard().repr(rt, self, self.type().name() + "(", ")", "...", text -> {
            PyList items = rt.hold(Iteration.toList(rt, self));
            ReprGuard.item(rt, text, items);
            rt.release(items);
        });
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reversed__", this::reversed).getter("mapping", (rt, self) -> PyMappingProxy.of(rt, dict(self)));
    }

    /** Whether a view goes through an OrderedDict as that does. */
    private static boolean isOrdered(PyObject self) {
        return self.type() == PyDictView.ORDERED_KEYS
                || self.type() == PyDictView.ORDERED_VALUES
                || self.type() == PyDictView.ORDERED_ITEMS;
    }

    abstract PyObject reversed(Runtime rt, PyObject self);

    static final class Values extends DictViewType {
        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return isOrdered(self)
                    ? OrderedDictIterator.of(rt, dict(self), OrderedDictIterator.Kind.VALUES, false)
                    : DictIterators.values(rt, dict(self));
        }

        @Override
        PyObject reversed(Runtime rt, PyObject self) {
            return isOrdered(self)
                    ? OrderedDictIterator.of(rt, dict(self), OrderedDictIterator.Kind.VALUES, true)
                    : DictIterators.reversedValues(rt, dict(self));
        }
    }

    /** Keys and items, which are like sets. */
    abstract static class SetLike extends DictViewType {
        @Override
        public long mask() {
            return super.mask() | slots(HASH, COMPARE, CONTAINS) | binaryOperators(SUBTRACT, AND, XOR, OR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.constant("__hash__", Singletons.NONE)
                    .method1("isdisjoint", (rt, self, other) -> Runtime.bool(isDisjoint(rt, self, other)));
            super.define(type);
        }

        @Override
        public long hash(Runtime rt, PyObject self) {
            throw unhashable(rt, self);
        }

        private static boolean isSetLike(PyObject object) {
            return object.type() == PyDictView.KEYS || object.type() == PyDictView.ITEMS;
        }

        @Override
        public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
            if (!(other instanceof PySet) && !isSetLike(other)) {
                return Runtime.notImplemented();
            }
            long a = length(rt, self);
            long b = Items.length(rt, other);
            boolean sizes = compareSizes(a, b, operator == NE ? EQ : operator);
            boolean bigger = operator == GT || operator == GE;
            boolean holds = sizes && (bigger ? allIn(rt, other, self) : allIn(rt, self, other));
            return Runtime.bool(holds != (operator == NE));
        }

        /** Whether all items of one are in the other. */
        private static boolean allIn(Runtime rt, PyObject one, PyObject other) {
            PyObject iterator = rt.hold(Iteration.iter(rt, one));
            boolean all = true;
            PyObject item = Iteration.next(rt, iterator);
            while (item != null) {
                rt.hold(item);
                rt.work(1);
                all = Items.contains(rt, other, item);
                rt.release(item);
                item = all ? Iteration.next(rt, iterator) : null;
            }
            rt.release(iterator);
            return all;
        }

        private static boolean isDisjoint(Runtime rt, PyObject self, PyObject other) {
            if (self == other) {
                return dict(self).size() == 0;
            }
            PyObject searched = self;
            PyObject walked = other;
            boolean sized = other.type() == Types.SET || other.type() == Types.FROZENSET || isSetLike(other);
            if (sized && Items.length(rt, other) > dict(self).size()) {
                searched = other;
                walked = self;
            }
            PyObject iterator = rt.hold(Iteration.iter(rt, walked));
            boolean none = true;
            PyObject item = Iteration.next(rt, iterator);
            while (item != null) {
                rt.hold(item);
                rt.work(1);
                none = !Items.contains(rt, searched, item);
                rt.release(item);
                item = none ? Iteration.next(rt, iterator) : null;
            }
            rt.release(iterator);
            return none;
        }

        @Override
        public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
            if (operator == AND) {
                return isSetLike(left) ? intersection(rt, left, right) : intersection(rt, right, left);
            }
            PyObject from = left.type() == PyDictView.KEYS && dict(left).type() == Types.DICT ? dict(left) : left;
            PySet result = rt.hold(SetOperations.of(rt, from));
            switch (operator) {
                case SUBTRACT -> SetOperations.differenceUpdate(rt, result, right);
                case XOR -> SetOperations.symmetricDifferenceUpdate(rt, result, right);
                default -> SetOperations.update(rt, result, right);
            }
            return rt.take(result);
        }

        /** {@code _PyDictView_Intersect}: walks over the smaller of the two. */
        private static PyObject intersection(Runtime rt, PyObject view, PyObject other) {
            PyObject searched = view;
            PyObject walked = other;
            boolean plainSet = other.type() == Types.SET;
            if (plainSet && dict(view).size() <= ((PySet) other).size()) {
                return SetOperations.intersection(rt, (PySet) other, view);
            }
            if (isSetLike(other) && dict(other).size() > dict(view).size()) {
                searched = other;
                walked = view;
            }
            PySet result = rt.hold(PySet.of(rt));
            PyObject iterator = rt.hold(Iteration.iter(rt, walked));
            PyObject key = Iteration.next(rt, iterator);
            while (key != null) {
                rt.hold(key);
                rt.work(1);
                if (Items.contains(rt, searched, key)) {
                    result.add(rt, key);
                }
                rt.release(key);
                key = Iteration.next(rt, iterator);
            }
            rt.release(iterator);
            return rt.take(result);
        }
    }

    static final class Keys extends SetLike {
        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return isOrdered(self)
                    ? OrderedDictIterator.of(rt, dict(self), OrderedDictIterator.Kind.KEYS, false)
                    : DictIterators.keys(rt, dict(self));
        }

        @Override
        PyObject reversed(Runtime rt, PyObject self) {
            return isOrdered(self)
                    ? OrderedDictIterator.of(rt, dict(self), OrderedDictIterator.Kind.KEYS, true)
                    : DictIterators.reversedKeys(rt, dict(self));
        }

        @Override
        public boolean contains(Runtime rt, PyObject self, PyObject key) {
            return dict(self).get(rt, key) != null;
        }
    }

    static final class Pairs extends SetLike {
        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return isOrdered(self)
                    ? OrderedDictIterator.of(rt, dict(self), OrderedDictIterator.Kind.ITEMS, false)
                    : DictIterators.items(rt, dict(self));
        }

        @Override
        PyObject reversed(Runtime rt, PyObject self) {
            return isOrdered(self)
                    ? OrderedDictIterator.of(rt, dict(self), OrderedDictIterator.Kind.ITEMS, true)
                    : DictIterators.reversedItems(rt, dict(self));
        }

        @Override
        public boolean contains(Runtime rt, PyObject self, PyObject item) {
            if (!(item instanceof PyTuple pair) || pair.size() != 2) {
                return false;
            }
            PyObject found = dict(self).get(rt, pair.get(0));
            if (found == null) {
                return false;
            }
            rt.hold(found.owned());
            boolean equal = Abstract.equal(rt, found, pair.get(1));
            rt.release(found);
            return equal;
        }
    }
}
