package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/** What {@code collections.deque} does. CPython 3.13 Modules/_collectionsmodule.c. */
final class DequeType extends Slots {
    private static final Signature INIT_SIGNATURE = Signature.of("deque", "iterable=, maxlen=");
    private static final PyStr STATE = PyStr.immortalOf("__getstate__");

    @Override
    public long mask() {
        return slots(
                REPR,
                HASH,
                COMPARE,
                ITER,
                INIT,
                NEW,
                BOOL,
                LENGTH,
                ITEM,
                ASSIGN_SUBSCRIPT,
                CONTAINS,
                CONCAT,
                REPEAT,
                INPLACE_CONCAT,
                INPLACE_REPEAT);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Singletons.NONE)
                .method1("append", (rt, self, item) -> {
                    deque(self).append(rt, item.owned());
                    return Runtime.none();
                })
                .method1("appendleft", (rt, self, item) -> {
                    deque(self).appendLeft(rt, item.owned());
                    return Runtime.none();
                })
                .method("clear", (rt, self) -> {
                    self.clear(rt);
                    return Runtime.none();
                })
                .method("__copy__", DequeType::copy)
                .method("copy", DequeType::copy)
                .method1("count", DequeSearch::count)
                .method1("extend", (rt, self, items) -> {
                    extend(rt, deque(self), items, false);
                    return Runtime.none();
                })
                .method1("extendleft", (rt, self, items) -> {
                    extend(rt, deque(self), items, true);
                    return Runtime.none();
                })
                .methodN("index", DequeSearch::index)
                .methodN("insert", DequeType::insert)
                .method("pop", (rt, self) -> popped(rt, deque(self)).pop())
                .method("popleft", (rt, self) -> popped(rt, deque(self)).popLeft())
                .method("__reduce__", DequeType::reduce)
                .method1("remove", DequeSearch::remove)
                .method("__reversed__", (rt, self) -> DequeIterator.of(rt, deque(self), true))
                .method("reverse", (rt, self) -> {
                    deque(self).reverse();
                    return Runtime.none();
                })
                .methodN("rotate", DequeType::rotate)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .getter("maxlen", (rt, self) -> maxlen(rt, deque(self)));
    }

    private static Deque deque(PyObject self) {
        return (Deque) self;
    }

    private static PyObject maxlen(Runtime rt, Deque deque) {
        return deque.maximum() < 0 ? Runtime.none() : rt.integer(deque.maximum());
    }

    // --- making

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return Deque.of(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = INIT_SIGNATURE.bind(rt, args);
        Deque deque = deque(self);
        long maximum = Deque.UNBOUNDED;
        if (bound[1] != null && bound[1] != Singletons.NONE) {
            if (!(bound[1] instanceof PyInt)) {
                throw rt.typeError("an integer is required");
            }
            maximum = Numbers.exactIndex(rt, bound[1]);
            if (maximum < 0) {
                throw rt.valueError("maxlen must be non-negative");
            }
        }
        deque.setMaximum(maximum);
        if (deque.size() > 0) {
            deque.clear(rt);
        }
        if (bound[0] != null) {
            extend(rt, deque, bound[0], false);
        }
    }

    private static void extend(Runtime rt, Deque deque, PyObject items, boolean left) {
        PyObject copy = items == deque ? rt.hold(Iteration.toList(rt, items)) : null;
        PyObject iterator = rt.hold(Iteration.iter(rt, copy == null ? items : copy));
        deque.beginAtEnd(left);
        for (PyObject item = Iteration.next(rt, iterator); item != null; item = Iteration.next(rt, iterator)) {
            rt.work(1);
            if (left) {
                deque.appendLeft(rt, item);
            } else {
                deque.append(rt, item);
            }
        }
        rt.release(iterator);
        if (copy != null) {
            rt.release(copy);
        }
    }

    private static PyObject copy(Runtime rt, PyObject self) {
        Deque old = deque(self);
        if (self.type() == Deque.TYPE) {
            Deque made = rt.hold(Deque.of(rt, Deque.TYPE));
            made.setMaximum(old.maximum());
            for (int i = 0; i < old.size(); i++) {
                made.append(rt, old.get(i).owned());
            }
            return rt.take(made);
        }
        if (old.maximum() < 0) {
            return rt.call(self.type(), self);
        }
        PyObject maximum = rt.hold(rt.integer(old.maximum()));
        PyObject made = rt.call(self.type(), self, maximum);
        rt.release(maximum);
        return made;
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        PyObject method = rt.hold(Attributes.get(rt, self, STATE));
        PyObject state = rt.call(method);
        rt.release(method);
        Deque deque = deque(self);
        PyObject arguments =
                deque.maximum() < 0 ? PyTuple.EMPTY : PyTuple.of(rt, PyTuple.EMPTY, rt.integer(deque.maximum()));
        return PyTuple.of(rt, self.type().owned(), arguments, state, DequeIterator.of(rt, deque, false));
    }

    // --- looking

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        Deque deque = deque(self);
        String name = self.type().shortName();
        String end = deque.maximum() < 0 ? ")" : ", maxlen=" + deque.maximum() + ")";
        return rt.reprGuard().repr(rt, self, name + "(", end, "[...]", text -> {
            PyObject list = rt.hold(Iteration.toList(rt, self));
            PyStr shown = Abstract.repr(rt, list);
            rt.heap().reserve(text.length() + (long) shown.value().length());
            text.append(shown.value());
            shown.decref(rt);
            rt.release(list);
        });
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(self instanceof Deque a) || !(other instanceof Deque b)) {
            return Runtime.notImplemented();
        }
        return DequeSearch.compare(rt, a, b, operator);
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return DequeIterator.of(rt, deque(self), false);
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        return deque(self).size() > 0;
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return deque(self).size();
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        return deque(self).get(checked(rt, deque(self), index)).owned();
    }

    private static int checked(Runtime rt, Deque deque, long index) {
        if (index < 0 || index >= deque.size()) {
            throw rt.raise(Exceptions.INDEX_ERROR, "deque index out of range");
        }
        return (int) index;
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        return DequeSearch.find(rt, deque(self), item, 0, Long.MAX_VALUE, "deque mutated during iteration") >= 0;
    }

    // --- changing

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        if (!(key instanceof PyInt) && !key.type().has(INDEX)) {
            throw rt.typeError(
                    "sequence index must be integer, not '" + key.type().name() + "'");
        }
        Deque deque = deque(self);
        long index = Numbers.exactIndex(rt, key);
        int at = checked(rt, deque, index < 0 ? index + deque.size() : index);
        if (value != null) {
            deque.replace(at, value.owned()).decref(rt);
            return;
        }
        DequeSearch.delete(rt, deque, at).decref(rt);
    }

    private static Deque popped(Runtime rt, Deque deque) {
        if (deque.size() == 0) {
            throw rt.raise(Exceptions.INDEX_ERROR, "pop from an empty deque");
        }
        return deque;
    }

    private static PyObject insert(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "deque.insert", 2, 2);
        Deque deque = deque(self);
        long index = Numbers.exactIndex(rt, args.get(0));
        PyObject value = args.get(1);
        int size = deque.size();
        if (deque.maximum() == size) {
            throw rt.raise(Exceptions.INDEX_ERROR, "deque already at its maximum size");
        }
        if (index >= size) {
            deque.append(rt, value.owned());
        } else if (index <= -size || index == 0) {
            deque.appendLeft(rt, value.owned());
        } else {
            deque.rotate(rt, -index);
            if (index < 0) {
                deque.append(rt, value.owned());
            } else {
                deque.appendLeft(rt, value.owned());
            }
            deque.rotate(rt, index);
        }
        return Runtime.none();
    }

    private static PyObject rotate(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "deque.rotate", 0, 1);
        deque(self).rotate(rt, args.positional() == 0 ? 1 : Numbers.exactIndex(rt, args.get(0)));
        return Runtime.none();
    }

    // --- operators

    @Override
    public PyObject concat(Runtime rt, PyObject self, PyObject other) {
        if (!(other instanceof Deque)) {
            throw rt.typeError(
                    "can only concatenate deque (not \"" + other.type().name() + "\") to deque");
        }
        PyObject made = rt.hold(copy(rt, self));
        extend(rt, deque(made), other, false);
        return rt.take(made);
    }

    @Override
    public PyObject inplaceConcat(Runtime rt, PyObject self, PyObject other) {
        extend(rt, deque(self), other, false);
        return self.owned();
    }

    @Override
    public PyObject repeat(Runtime rt, PyObject self, long times) {
        PyObject made = rt.hold(copy(rt, self));
        multiply(rt, deque(made), times);
        return rt.take(made);
    }

    @Override
    public PyObject inplaceRepeat(Runtime rt, PyObject self, long times) {
        multiply(rt, deque(self), times);
        return self.owned();
    }

    private static void multiply(Runtime rt, Deque deque, long times) {
        if (times <= 0) {
            deque.clear(rt);
            return;
        }
        PyList once = rt.hold(Iteration.toList(rt, deque));
        for (long i = 1; i < times && once.size() > 0; i++) {
            for (int j = 0; j < once.size(); j++) {
                rt.work(1);
                deque.append(rt, once.get(j).owned());
            }
        }
        rt.release(once);
    }
}
