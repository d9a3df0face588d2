package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** {@code _functools}: CPython 3.13 Modules/_functoolsmodule.c. */
final class FunctoolsModule {
    private static final Signature CMP_TO_KEY = Signature.of("cmp_to_key", "mycmp");

    private FunctoolsModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("cmp_to_key", (rt, self, args) -> Key.of(rt, CMP_TO_KEY.bind(rt, args)[0], null))
                .functionPacked("reduce", FunctoolsModule::reduce)
                .type(Partial.TYPE)
                .type(LruCache.TYPE);
    }

    // --- reduce

    private static PyObject reduce(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "reduce", 2, 3);
        PyObject start = args.orNull(2);
        if (start != null) {
            rt.hold(start.owned());
        }
        PyObject iterator = iterator(rt, args.get(1));
        PyObject result;
        if (start != null) {
            result = rt.take(start);
            rt.hold(iterator);
        } else {
            rt.hold(iterator);
            result = Iteration.next(rt, iterator);
        }
        if (result == null) {
            throw rt.typeError("reduce() of empty iterable with no initial value");
        }
        return rt.take(folded(rt, args.get(0), iterator, result));
    }

    /**
     * Arguments are passed in a tuple that is filled again where nobody else holds it, and so keeps the result before. Gives
     * the result, held, and lets go of the iterator below it.
     */
    private static PyObject folded(Runtime rt, PyObject function, PyObject iterator, PyObject first) {
        PyObject result = first;
        PyTuple pair = rt.hold(PyTuple.of(rt, Runtime.none(), Runtime.none()));
        rt.hold(result);
        for (PyObject item = Iteration.next(rt, iterator); item != null; item = Iteration.next(rt, iterator)) {
            rt.work(1);
            rt.take(result);
            if (pair.refcount() > 1) {
                PyTuple old = rt.take(pair);
                pair = rt.hold(PyTuple.of(rt, result, item));
                old.decref(rt);
            } else {
                PyObject oldFirst = pair.replace(0, result);
                oldFirst.decref(rt);
                PyObject oldSecond = pair.replace(1, item);
                oldSecond.decref(rt);
            }
            result = rt.hold(rt.call(function, new Args(pair.items(), 0, 2, null, pair, null)));
        }
        rt.take(result);
        rt.take(pair);
        rt.take(iterator);
        rt.hold(result);
        pair.decref(rt);
        iterator.decref(rt);
        return result;
    }

    private static PyObject iterator(Runtime rt, PyObject iterable) {
        if (!Iteration.isIterable(iterable)) {
            throw rt.typeError("reduce() arg 2 must support iteration");
        }
        return Iteration.iter(rt, iterable);
    }

    // --- cmp_to_key

    /** {@code functools.KeyWrapper}: what {@code cmp_to_key} gives, which makes others of its kind around objects. */
    private static final class Key extends PyObject {
        static final PyType TYPE = PyType.builtin("functools.KeyWrapper", Types.OBJECT, new KeySlots(), 32);

        private @Nullable PyObject compare;
        private @Nullable PyObject object;

        private Key(PyObject compare, @Nullable PyObject object) {
            super(TYPE);
            this.compare = compare.owned();
            this.object = object == null ? null : object.owned();
        }

        static Key of(Runtime rt, PyObject compare, @Nullable PyObject object) {
            Key made = new Key(compare, object);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public void traverse(Visitor visitor) {
            if (compare != null) {
                visitor.visit(compare, "cmp", 0);
            }
            if (object != null) {
                visitor.visit(object, "object", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            PyObject oldCompare = compare;
            PyObject oldObject = object;
            compare = null;
            object = null;
            decref(rt, oldCompare);
            decref(rt, oldObject);
        }
    }

    private static final class KeySlots extends Slots {
        private static final Signature CALL_SIGNATURE = Signature.of("K", "obj");

        @Override
        public long mask() {
            return slots(CALL, COMPARE, HASH);
        }

        @Override
        public void define(TypeBuilder type) {
            type.getter("obj", (rt, self) -> {
                PyObject object = ((Key) self).object;
                return object == null ? Runtime.none() : object.owned();
            });
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            PyObject compare = ((Key) self).compare;
            PyObject object = CALL_SIGNATURE.bind(rt, args)[0];
            if (compare == null || object == null) {
                throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "object");
            }
            return Key.of(rt, compare, object);
        }

        @Override
        public long hash(Runtime rt, PyObject self) {
            throw rt.typeError("unhashable type: 'functools.KeyWrapper'");
        }

        @Override
        public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
            if (!(other instanceof Key b)) {
                throw rt.typeError("other argument must be K instance");
            }
            Key a = (Key) self;
            PyObject x = a.object;
            PyObject y = b.object;
            PyObject function = a.compare;
            if (x == null || y == null || function == null) {
                throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "object");
            }
            PyObject order = rt.hold(rt.call(function, x, y));
            PyInt zero = rt.integer(0);
            PyObject result = Abstract.compare(rt, order, zero, operator);
            rt.release(order);
            return result;
        }
    }
}
