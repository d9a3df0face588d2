package dev.tally.python.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code enumerate}. CPython 3.13 Objects/enumobject.c. */
public final class PyEnumerate extends PyIterator {
    private @Nullable PyObject iterator;

    /** The pair given last, filled again where nobody else holds it. */
    private @Nullable PyTuple pair;

    private long index;

    /** The next number once it is beyond a long; {@link #index} is not used then. */
    private @Nullable BigInteger bigIndex;

    private PyEnumerate(PyType type, PyObject iterator, PyTuple pair) {
        super(type);
        this.iterator = iterator;
        this.pair = pair;
    }

    private static PyObject of(Runtime rt, PyType type, PyObject iterable, @Nullable PyObject start) {
        PyInt first = start == null ? rt.integer(0) : Numbers.index(rt, start);
        rt.hold(first);
        PyObject iterator = Iteration.iter(rt, iterable);
        PyTuple pair = PyTuple.of(rt, Runtime.none(), Runtime.none());
        PyEnumerate made = new PyEnumerate(type, iterator, pair);
        made.index = first.longValue();
        made.bigIndex = first.isLong() ? null : first.bigValue();
        rt.release(first);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
        PyObject from = iterator;
        PyObject item = from == null ? null : Iteration.next(rt, from);
        if (item == null) {
            return null;
        }
        PyInt number = number(rt);
        PyTuple last = pair;
        if (last == null || last.refcount() != 1) {
            return PyTuple.of(rt, number, item);
        }
        last.incref();
        PyObject oldNumber = last.replace(0, number);
        PyObject oldItem = last.replace(1, item);
        oldNumber.decref(rt);
        oldItem.decref(rt);
        return last;
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject from = iterator == null ? Singletons.NONE : iterator;
        PyInt number = bigIndex == null ? rt.integer(index) : rt.integer(bigIndex);
        return PyTuple.of(rt, type().owned(), PyTuple.of(rt, from.owned(), number));
    }

    private PyInt number(Runtime rt) {
        BigInteger big = bigIndex;
        if (big != null) {
            bigIndex = big.add(BigInteger.ONE);
            return rt.integer(big);
        }
        if (index == Long.MAX_VALUE) {
            bigIndex = BigInteger.valueOf(index).add(BigInteger.ONE);
            return rt.integer(index);
        }
        return rt.integer(index++);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
        if (pair != null) {
            visitor.visit(pair, "pair", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
        PyTuple oldPair = pair;
        pair = null;
        decref(rt, oldPair);
    }

    /** What {@code enumerate} does. */
    static final class Type extends IteratorSlots {
        Type() {
            super(Ability.REDUCE);
        }

        @Override
        public long mask() {
            return super.mask() | slots(NEW);
        }

        @Override
        public void define(TypeBuilder type) {
            super.define(type);
            type.classMethod1("__class_getitem__", GenericAliasType::classGetItem);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject iterable = args.orNull(0);
            PyObject start = args.orNull(1);
            int given = args.positional() + args.keywordCount();
            for (int i = 0; i < args.keywordCount(); i++) {
                String name = args.keywordName(i).value();
                if (name.equals("iterable") && iterable == null) {
                    iterable = args.keywordValue(i);
                } else if (name.equals("start") && start == null) {
                    start = args.keywordValue(i);
                } else if (given <= 2) {
                    throw rt.typeError("'" + name + "' is an invalid keyword argument for enumerate()");
                }
            }
            if (given > 2) {
                throw rt.typeError("enumerate() takes at most 2 arguments (" + given + " given)");
            }
            if (iterable == null) {
                throw rt.typeError("enumerate() missing required argument 'iterable'");
            }
            return of(rt, type, iterable, start);
        }
    }
}
