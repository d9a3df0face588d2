package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.OrderedDictType;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** {@code _collections}: CPython 3.13 Modules/_collectionsmodule.c. */
final class CollectionsModule {
    private static final PyStr GET = PyStr.immortalOf("get");

    private CollectionsModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("_count_elements", CollectionsModule::countElements)
                .type(Deque.TYPE)
                .type(DefaultDict.TYPE)
                .value("OrderedDict", OrderedDictType.TYPE)
                .type(DequeIterator.FORWARD)
                .type(DequeIterator.BACKWARD)
                .type(TupleGetter.TYPE);
    }

    private static PyObject countElements(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_collections._count_elements", 2, 2);
        PyObject mapping = args.get(0);
        PyObject iterator = rt.hold(Iteration.iter(rt, args.get(1)));
        PyType type = mapping.type();
        boolean plain = mapping instanceof PyDict
                && type.lookup("get") == Types.DICT.lookup("get")
                && type.lookup("__setitem__") == Types.DICT.lookup("__setitem__");
        PyObject one = rt.integer(1);
        for (PyObject key = Iteration.next(rt, iterator); key != null; key = Iteration.next(rt, iterator)) {
            rt.hold(key);
            rt.work(1);
            if (plain) {
                countPlain(rt, (PyDict) mapping, key, one);
            } else {
                countSlowly(rt, mapping, key, one);
            }
            rt.release(key);
        }
        rt.release(iterator);
        return Runtime.none();
    }

    private static void countPlain(Runtime rt, PyDict dict, PyObject key, PyObject one) {
        long hash = PyDict.hash(rt, key);
        int entry = dict.find(rt, key, hash);
        PyObject old = entry < 0 ? null : dict.valueAt(entry);
        if (old == null) {
            dict.set(rt, key, hash, one);
            return;
        }
        PyObject sum = rt.hold(Numbers.binary(rt, Slots.ADD, old, one));
        dict.set(rt, key, hash, sum);
        rt.release(sum);
    }

    private static void countSlowly(Runtime rt, PyObject mapping, PyObject key, PyObject one) {
        PyObject get = rt.hold(Attributes.get(rt, mapping, GET));
        PyObject zero = rt.integer(0);
        PyObject old = rt.hold(rt.call(get, key, zero));
        PyObject sum = rt.hold(Numbers.binary(rt, Slots.ADD, old, one));
        Items.set(rt, mapping, key, sum);
        rt.release(sum);
        rt.release(old);
        rt.release(get);
    }

    /** {@code _tuplegetter}: what gives a field of a named tuple. */
    private static final class TupleGetter extends PyObject {
        static final PyType TYPE = PyType.builtin("_collections._tuplegetter", Types.OBJECT, new Behaviour(), 32);

        private final long index;
        private PyObject doc;

        TupleGetter(PyType type, long index, PyObject doc) {
            super(type);
            this.index = index;
            this.doc = doc.owned();
        }

        @Override
        public void traverse(Visitor visitor) {
            visitor.visit(doc, "doc", 0);
        }

        @Override
        public void clear(Runtime rt) {
            setDoc(rt, Singletons.NONE);
        }

        void setDoc(Runtime rt, @Nullable PyObject value) {
            PyObject old = doc;
            doc = value == null ? Singletons.NONE : value.owned();
            old.decref(rt);
        }
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, REPR, DESCR_GET, DESCR_SET);
        }

        @Override
        public void define(TypeBuilder type) {
            type.getset("__doc__", (rt, self) -> ((TupleGetter) self).doc.owned(), (rt, self, value) -> ((TupleGetter)
                                    self)
                            .setDoc(rt, value))
                    .method("__reduce__", Behaviour::reduce);
        }

        private static PyObject reduce(Runtime rt, PyObject self) {
            TupleGetter getter = (TupleGetter) self;
            return PyTuple.of(rt, self.type().owned(), PyTuple.of(rt, rt.integer(getter.index), getter.doc.owned()));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            Arguments.positional(rt, args, "_tuplegetter", 2, 2);
            TupleGetter made = new TupleGetter(type, Numbers.exactIndex(rt, args.get(0)), args.get(1));
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            TupleGetter getter = (TupleGetter) self;
            PyStr doc = Abstract.repr(rt, getter.doc);
            PyObject result = rt.string(self.type().shortName() + "(" + getter.index + ", " + doc.value() + ")");
            doc.decref(rt);
            return result;
        }

        @Override
        public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
            TupleGetter getter = (TupleGetter) self;
            if (object == null || object == Singletons.NONE && owner == Singletons.NONE.type()) {
                return self.owned();
            }
            if (!(object instanceof PyTuple tuple)) {
                throw rt.typeError("descriptor for index '" + getter.index + "' for tuple subclasses doesn't apply to '"
                        + object.type().name() + "' object");
            }
            if (getter.index < 0 || getter.index >= tuple.size()) {
                throw rt.raise(Exceptions.INDEX_ERROR, "tuple index out of range");
            }
            return tuple.get((int) getter.index).owned();
        }

        @Override
        public void descrSet(Runtime rt, PyObject self, PyObject object, @Nullable PyObject value) {
            throw rt.raise(
                    Exceptions.ATTRIBUTE_ERROR, value == null ? "can't delete attribute" : "can't set attribute");
        }
    }
}
