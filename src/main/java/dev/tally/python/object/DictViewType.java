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

    abstract PyObject reversed(Runtime rt, PyObject self);

    static final class Values extends DictViewType {
        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return DictIterators.values(rt, dict(self));
        }

        @Override
        PyObject reversed(Runtime rt, PyObject self) {
            return DictIterators.reversedValues(rt, dict(self));
        }
    }

    static final class Keys extends DictViewType {
        @Override
        public long mask() {
            return super.mask() | slots(CONTAINS);
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return DictIterators.keys(rt, dict(self));
        }

        @Override
        PyObject reversed(Runtime rt, PyObject self) {
            return DictIterators.reversedKeys(rt, dict(self));
        }

        @Override
        public boolean contains(Runtime rt, PyObject self, PyObject key) {
            return dict(self).get(rt, key) != null;
        }
    }

    static final class Items extends DictViewType {
        @Override
        public long mask() {
            return super.mask() | slots(CONTAINS);
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return DictIterators.items(rt, dict(self));
        }

        @Override
        PyObject reversed(Runtime rt, PyObject self) {
            return DictIterators.reversedItems(rt, dict(self));
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
