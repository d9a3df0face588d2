package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** The iterators over dictionaries and their views. CPython 3.13 Objects/dictobject.c, dictiter_iternextkey and its kin. */
final class DictIterators {
    private enum Kind {
        KEYS,
        VALUES,
        ITEMS
    }

    private DictIterators() {}

    static PyObject keys(Runtime rt, PyDict dict) {
        return made(rt, new DictIterator(rt, IteratorTypes.DICT_KEY_ITERATOR, dict, Kind.KEYS, false));
    }

    static PyObject values(Runtime rt, PyDict dict) {
        return made(rt, new DictIterator(rt, IteratorTypes.DICT_VALUE_ITERATOR, dict, Kind.VALUES, false));
    }

    static PyObject items(Runtime rt, PyDict dict) {
        return made(rt, new DictIterator(rt, IteratorTypes.DICT_ITEM_ITERATOR, dict, Kind.ITEMS, false));
    }

    static PyObject reversedKeys(Runtime rt, PyDict dict) {
        return made(rt, new DictIterator(rt, IteratorTypes.DICT_REVERSE_KEY_ITERATOR, dict, Kind.KEYS, true));
    }

    static PyObject reversedValues(Runtime rt, PyDict dict) {
        return made(rt, new DictIterator(rt, IteratorTypes.DICT_REVERSE_VALUE_ITERATOR, dict, Kind.VALUES, true));
    }

    static PyObject reversedItems(Runtime rt, PyDict dict) {
        return made(rt, new DictIterator(rt, IteratorTypes.DICT_REVERSE_ITEM_ITERATOR, dict, Kind.ITEMS, true));
    }

    private static PyObject made(Runtime rt, PyIterator iterator) {
        rt.heap().allocatedContainer(iterator);
        return iterator;
    }

    private static final class DictIterator extends PyIterator {
        private final Kind kind;
        private final boolean reverse;
        private @Nullable PyDict dict;

        /** The size when iteration began; -1 once it was found changed. */
        private int expectedSize;

        private int position;
        private int left;

        /** The pair given last, filled again where nobody else holds it. */
        private @Nullable PyTuple pair;

        DictIterator(Runtime rt, PyType type, PyDict dict, Kind kind, boolean reverse) {
            super(type);
            this.kind = kind;
            this.reverse = reverse;
            this.dict = dict;
            dict.incref();
            this.expectedSize = dict.size();
            this.left = dict.size();
            this.position = reverse ? dict.end() - 1 : 0;
            this.pair = kind == Kind.ITEMS ? PyTuple.of(rt, Runtime.none(), Runtime.none()) : null;
        }

        /** At the same place as another one, whose pair it borrows. */
        private DictIterator(PyType type, PyDict dict, DictIterator other) {
            super(type);
            this.kind = other.kind;
            this.reverse = other.reverse;
            this.dict = dict;
            dict.incref();
            this.expectedSize = other.expectedSize;
            this.left = other.left;
            this.position = other.position;
            this.pair = other.pair;
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyDict of = dict;
            if (of == null) {
                return null;
            }
            if (expectedSize != of.size()) {
                expectedSize = -1;
                throw rt.raise(Exceptions.RUNTIME_ERROR, "dictionary changed size during iteration");
            }
            int at = advance(of);
            if (at < 0 || at >= of.end()) {
                finish(rt);
                return null;
            }
            PyObject key = of.keyAt(at);
            PyObject value = of.valueAt(at);
            if (left == 0 || key == null || value == null) {
                finish(rt);
                throw rt.raise(Exceptions.RUNTIME_ERROR, "dictionary keys changed during iteration");
            }
            position = reverse ? at - 1 : at + 1;
            left--;
            return switch (kind) {
                case KEYS -> key.owned();
                case VALUES -> value.owned();
                case ITEMS -> pair(rt, key, value);
            };
        }

        private int advance(PyDict of) {
            int at = position;
            if (reverse) {
                at = Math.min(at, of.end() - 1);
                while (at >= 0 && of.keyAt(at) == null) {
                    at--;
                }
            } else {
                while (at < of.end() && of.keyAt(at) == null) {
                    at++;
                }
            }
            return at;
        }

        private PyObject pair(Runtime rt, PyObject key, PyObject value) {
            key.incref();
            value.incref();
            PyTuple last = pair;
            return last == null || last.refcount() != 1 ? PyTuple.of(rt, key, value) : last.refilled(rt, key, value);
        }

        private void finish(Runtime rt) {
            PyDict old = dict;
            dict = null;
            decref(rt, old);
        }

        @Override
        public long lengthHint(Runtime rt) {
            return dict != null && dict.size() == expectedSize ? left : 0;
        }

        /**
         * Another one goes through a list of what is left; the pair given last is filled for it, where nobody else holds it.
         */
        @Override
        public PyObject reduce(Runtime rt) {
            PyDict of = dict;
            if (of == null) {
                return madeBy(rt, "iter", PyList.of(rt));
            }
            DictIterator rest = new DictIterator(type(), of, this);
            rt.hold(made(rt, rest));
            PyList list;
            try {
                list = Iteration.toList(rt, rest);
            } finally {
                rest.pair = null;
            }
            rt.release(rest);
            return madeBy(rt, "iter", list);
        }

        @Override
        public void traverse(Visitor visitor) {
            if (dict != null) {
                visitor.visit(dict, "dict", 0);
            }
            if (pair != null) {
                visitor.visit(pair, "pair", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            finish(rt);
            PyTuple old = pair;
            pair = null;
            decref(rt, old);
        }
    }
}
