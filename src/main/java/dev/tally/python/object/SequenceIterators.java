package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * The iterators over lists, tuples, strings and whatever has {@code __getitem__}. Each but one lets its sequence go when it is
 * exhausted. CPython 3.13 Objects/listobject.c, tupleobject.c, unicodeobject.c, iterobject.c.
 */
public final class SequenceIterators {
    private SequenceIterators() {}

    static PyObject over(Runtime rt, PyList list) {
        return made(rt, new ListIterator(list));
    }

    static PyObject reversed(Runtime rt, PyList list) {
        return made(rt, new ListReverseIterator(list));
    }

    static PyObject over(Runtime rt, PyTuple tuple) {
        return made(rt, new TupleIterator(tuple));
    }

    /** Over the code points of a string. */
    static PyObject over(Runtime rt, PyStr string) {
        return made(rt, new StrIterator(string));
    }

    /** Over what has {@code __getitem__} only, from 0 on until IndexError. */
    static PyObject overSequence(Runtime rt, PyObject sequence) {
        return made(rt, new SequenceIterator(sequence));
    }

    /** {@code iter(callable, sentinel)}. */
    static PyObject calling(Runtime rt, PyObject callable, PyObject sentinel) {
        return made(rt, new CallableIterator(callable, sentinel));
    }

    private static PyObject made(Runtime rt, PyIterator iterator) {
        rt.heap().allocatedContainer(iterator);
        return iterator;
    }

    /** An iterator that holds one sequence until it is exhausted. */
    public abstract static class Over<T extends PyObject> extends PyIterator {
        protected @Nullable T sequence;

        protected int index;

        protected Over(PyType type, T sequence) {
            super(type);
            this.sequence = sequence;
            sequence.incref();
        }

        /** Goes to another place, or to the nearest that there is. */
        protected abstract void moveTo(Runtime rt, T of, PyObject place);

        /** What another one iterates over once this has let its sequence go: a new reference. */
        PyObject empty(Runtime rt) {
            return PyTuple.EMPTY;
        }

        @Override
        public PyObject reduce(Runtime rt) {
            T of = sequence;
            return of == null ? madeBy(rt, "iter", empty(rt)) : madeBy(rt, "iter", of.owned(), index);
        }

        @Override
        public final void setState(Runtime rt, PyObject state) {
            T of = sequence;
            if (of == null) {
                place(rt, state, 0, 0);
            } else {
                moveTo(rt, of, state);
            }
        }

        protected final @Nullable PyObject exhausted(Runtime rt) {
            T old = sequence;
            sequence = null;
            decref(rt, old);
            return null;
        }

        @Override
        public final void traverse(Visitor visitor) {
            if (sequence != null) {
                visitor.visit(sequence, "sequence", 0);
            }
        }

        @Override
        public final void clear(Runtime rt) {
            exhausted(rt);
        }
    }

    private static final class ListIterator extends Over<PyList> {
        ListIterator(PyList list) {
            super(IteratorTypes.LIST_ITERATOR, list);
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyList list = sequence;
            if (list == null) {
                return null;
            }
            int i = index;
            if (i < 0) {
                return null;
            }
            if (i < list.size()) {
                index = i + 1;
                return list.get(i).owned();
            }
            return exhausted(rt);
        }

        @Override
        protected void moveTo(Runtime rt, PyList list, PyObject place) {
            index = (int) place(rt, place, -1, list.size());
        }

        @Override
        PyObject empty(Runtime rt) {
            return PyList.of(rt);
        }

        @Override
        public long lengthHint(Runtime rt) {
            return sequence == null || index < 0 ? 0 : Math.max(0, sequence.size() - index);
        }
    }

    /** Keeps its list when it is exhausted: it alone may be set back and go on. */
    private static final class ListReverseIterator extends Over<PyList> {
        ListReverseIterator(PyList list) {
            super(IteratorTypes.LIST_REVERSE_ITERATOR, list);
            index = list.size() - 1;
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyList list = sequence;
            if (list == null) {
                return null;
            }
            int i = index;
            if (i >= 0 && i < list.size()) {
                index = i - 1;
                return list.get(i).owned();
            }
            index = -1;
            return null;
        }

        @Override
        protected void moveTo(Runtime rt, PyList list, PyObject place) {
            index = (int) place(rt, place, -1, list.size() - 1);
        }

        @Override
        public PyObject reduce(Runtime rt) {
            PyList list = sequence;
            return list == null || index < 0
                    ? madeBy(rt, "reversed", PyList.of(rt))
                    : madeBy(rt, "reversed", list.owned(), index);
        }

        @Override
        public long lengthHint(Runtime rt) {
            int left = index + 1;
            return sequence == null || sequence.size() < left ? 0 : left;
        }
    }

    private static final class TupleIterator extends Over<PyTuple> {
        TupleIterator(PyTuple tuple) {
            super(IteratorTypes.TUPLE_ITERATOR, tuple);
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyTuple tuple = sequence;
            if (tuple == null) {
                return null;
            }
            int i = index;
            if (i < tuple.size()) {
                index = i + 1;
                return tuple.get(i).owned();
            }
            return exhausted(rt);
        }

        @Override
        protected void moveTo(Runtime rt, PyTuple tuple, PyObject place) {
            index = (int) place(rt, place, 0, tuple.size());
        }

        @Override
        public long lengthHint(Runtime rt) {
            return sequence == null ? 0 : sequence.size() - index;
        }
    }

    private static final class StrIterator extends Over<PyStr> {
        /** Where the next code point starts, in UTF-16. */
        private int offset;

        StrIterator(PyStr string) {
            super(
                    string.type() == Types.STR && isAscii(string.value())
                            ? IteratorTypes.STR_ASCII_ITERATOR
                            : IteratorTypes.STR_ITERATOR,
                    string);
        }

        private static boolean isAscii(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > 127) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyStr string = sequence;
            if (string == null) {
                return null;
            }
            String text = string.value();
            int at = offset;
            if (at >= text.length()) {
                return exhausted(rt);
            }
            int end = string.isFlat() ? at + 1 : at + Character.charCount(text.codePointAt(at));
            offset = end;
            index++;
            PyStr shared = end == at + 1 ? PyStr.latin1(text.charAt(at)) : null;
            return shared != null ? shared : rt.string(text.substring(at, end));
        }

        @Override
        protected void moveTo(Runtime rt, PyStr string, PyObject place) {
            index = (int) place(rt, place, 0, string.length());
            offset = string.value().offsetByCodePoints(0, index);
        }

        @Override
        PyObject empty(Runtime rt) {
            return rt.string("");
        }

        @Override
        public long lengthHint(Runtime rt) {
            return sequence == null ? 0 : sequence.length() - index;
        }
    }

    private static final class SequenceIterator extends Over<PyObject> {
        SequenceIterator(PyObject sequence) {
            super(IteratorTypes.SEQUENCE_ITERATOR, sequence);
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyObject of = sequence;
            if (of == null) {
                return null;
            }
            Caught mark = Caught.mark(rt);
            try {
                Slots slots = of.type().slot(Slots.ITEM);
                PyObject item = slots == null ? null : slots.item(rt, of, index);
                index++;
                return item;
            } catch (PyException e) {
                if (!e.is(Exceptions.INDEX_ERROR) && !e.is(Exceptions.STOP_ITERATION)) {
                    throw e;
                }
                mark.drop(rt);
                return exhausted(rt);
            }
        }

        @Override
        protected void moveTo(Runtime rt, PyObject of, PyObject place) {
            index = (int) place(rt, place, 0, Integer.MAX_VALUE);
        }

        @Override
        public long lengthHint(Runtime rt) {
            PyObject of = sequence;
            if (of == null) {
                return 0;
            }
            return of.type().has(Slots.LENGTH) ? Math.max(0, Items.length(rt, of) - index) : NO_HINT;
        }
    }

    /** Calls until what is returned equals the sentinel. */
    private static final class CallableIterator extends PyIterator {
        private @Nullable PyObject callable;
        private @Nullable PyObject sentinel;

        CallableIterator(PyObject callable, PyObject sentinel) {
            super(IteratorTypes.CALLABLE_ITERATOR);
            this.callable = callable.owned();
            this.sentinel = sentinel.owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyObject function = callable;
            if (function == null) {
                return null;
            }
            PyObject result = call(rt, function);
            PyObject end = sentinel;
            if (result == null || end == null) {
                clear(rt);
                decref(rt, result);
                return null;
            }
            rt.hold(result);
            boolean last = Abstract.equal(rt, end, result);
            rt.take(result);
            if (!last) {
                return result;
            }
            clear(rt);
            result.decref(rt);
            return null;
        }

        private static @Nullable PyObject call(Runtime rt, PyObject function) {
            Caught mark = Caught.mark(rt);
            try {
                return rt.call(function, Args.NONE);
            } catch (PyException e) {
                if (!e.is(Exceptions.STOP_ITERATION)) {
                    throw e;
                }
                mark.drop(rt);
                return null;
            }
        }

        @Override
        public PyObject reduce(Runtime rt) {
            PyObject function = callable;
            PyObject end = sentinel;
            if (function == null || end == null) {
                return madeBy(rt, "iter", PyTuple.EMPTY);
            }
            return PyTuple.of(rt, rt.builtin("iter").owned(), PyTuple.of(rt, function.owned(), end.owned()));
        }

        @Override
        public void traverse(Visitor visitor) {
            if (callable != null) {
                visitor.visit(callable, "callable", 0);
            }
            if (sentinel != null) {
                visitor.visit(sentinel, "sentinel", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            PyObject oldCallable = callable;
            callable = null;
            decref(rt, oldCallable);
            PyObject oldSentinel = sentinel;
            sentinel = null;
            decref(rt, oldSentinel);
        }
    }
}
