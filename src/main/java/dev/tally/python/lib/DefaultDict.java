package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Extension;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/**
 * {@code collections.defaultdict}: a dictionary with one thing more, which stands in a slot of its own. CPython 3.13
 * Modules/_collectionsmodule.c.
 */
final class DefaultDict extends Slots {
    static final PyType TYPE = PyType.builtin("collections.defaultdict", Types.DICT, new DefaultDict(), 56)
            .withHiddenSlots(1);

    private static final PyStr ITEMS = PyStr.immortalOf("items");

    private DefaultDict() {}

    @Override
    public long mask() {
        return slots(REPR, INIT) | binaryOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("__missing__", DefaultDict::missing)
                .method("copy", DefaultDict::copy)
                .method("__copy__", DefaultDict::copy)
                .method("__reduce__", DefaultDict::reduce)
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .getset("default_factory", (rt, self) -> factoryOrNone(self).owned(), DefaultDict::setFactory);
    }

    /** Borrowed; null where there is none. */
    private static @Nullable PyObject factory(PyObject self) {
        Extension e = self.extension();
        @Nullable PyObject[] slots = e == null ? null : e.slots;
        return slots == null ? null : slots[0];
    }

    private static PyObject factoryOrNone(PyObject self) {
        PyObject factory = factory(self);
        return factory == null ? Runtime.none() : factory;
    }

    private static void setFactory(Runtime rt, PyObject self, @Nullable PyObject value) {
        Extension e = self.extend();
        @Nullable PyObject[] slots = e.slots;
        if (slots == null) {
            slots = new PyObject[self.type().slotCount()];
            e.slots = slots;
        }
        PyObject old = slots[0];
        slots[0] = value == null ? null : value.owned();
        PyObject.decref(rt, old);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject factory = args.orNull(0);
        if (factory != null && factory != Runtime.none() && !factory.type().has(CALL)) {
            throw rt.typeError("first argument must be callable or None");
        }
        setFactory(rt, self, factory == Runtime.none() ? null : factory);
        Args rest = factory == null ? args : args.rest();
        DictUpdate.update(rt, (PyDict) self, rest, "dict");
    }

    private static PyObject missing(Runtime rt, PyObject self, PyObject key) {
        PyObject factory = factory(self);
        if (factory == null || factory == Runtime.none()) {
            throw rt.raise(PyBaseException.of(rt, Exceptions.KEY_ERROR, PyTuple.of(rt, key.owned())));
        }
        PyObject value = rt.hold(rt.call(factory));
        Items.set(rt, self, key, value);
        return rt.take(value);
    }

    private static PyObject copy(Runtime rt, PyObject self) {
        return rt.call(self.type(), factoryOrNone(self), self);
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        PyObject method = rt.hold(Attributes.get(rt, self, ITEMS));
        PyObject view = rt.hold(rt.call(method));
        PyObject items = Iteration.iter(rt, view);
        rt.release(view);
        rt.release(method);
        PyObject factory = factory(self);
        PyObject arguments = factory == null ? PyTuple.EMPTY : PyTuple.of(rt, factory.owned());
        return PyTuple.of(rt, self.type().owned(), arguments, Runtime.none(), Runtime.none(), items);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        Slots plain = Types.DICT.slot(REPR);
        PyObject base = rt.hold(plain == null ? rt.string("{}") : plain.repr(rt, self));
        PyObject factory = factoryOrNone(self);
        PyStr shown = factory == Runtime.none()
                ? rt.string("None")
                : rt.reprGuard().repr(rt, factory, "", "", "...", text -> {
                    PyStr repr = Abstract.repr(rt, factory);
                    text.append(repr.value());
                    repr.decref(rt);
                });
        PyObject result = rt.string(self.type().shortName() + "(" + shown.value() + ", " + base + ")");
        shown.decref(rt);
        rt.release(base);
        return result;
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!(left instanceof PyDict) || !(right instanceof PyDict)) {
            return Runtime.notImplemented();
        }
        PyObject self = left.type().isSubtype(TYPE) ? left : right;
        PyObject made = rt.hold(rt.call(self.type(), factoryOrNone(self), left));
        if (made instanceof PyDict dict) {
            DictUpdate.update(rt, dict, right);
        }
        return rt.take(made);
    }
}
