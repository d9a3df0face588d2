package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.ReprGuard;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** {@code types.SimpleNamespace}: CPython 3.13 Objects/namespaceobject.c. */
final class SimpleNamespace extends Slots {
    static final PyType TYPE = PyType.builtin("types.SimpleNamespace", Types.OBJECT, new SimpleNamespace(), 24)
            .withDict();

    private SimpleNamespace() {}

    /** An empty one; a new reference. */
    static PyObject make(Runtime rt, PyType type) {
        return InstanceDict.instance(rt, type);
    }

    @Override
    public long mask() {
        return slots(NEW, INIT, REPR, HASH, COMPARE);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Runtime.none())
                .getter("__dict__", InstanceDict::get)
                .method(
                        "__reduce__",
                        (rt, self) -> PyTuple.of(rt, self.type().owned(), PyTuple.EMPTY, InstanceDict.get(rt, self)))
                .methodN("__replace__", SimpleNamespace::replaced);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return make(rt, type);
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw unhashable(rt, self);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        Arguments.count(rt, args.positional(), self.type().shortName(), 0, 1);
        PyDict names = InstanceDict.dict(rt, self);
        if (args.positional() == 1) {
            PyDict given = rt.hold(PyDict.of(rt));
            DictUpdate.update(rt, given, args.get(0));
            for (int i = 0; i < given.end(); i++) {
                if (given.keyAt(i) != null && !(given.keyAt(i) instanceof PyStr)) {
                    throw rt.typeError("keywords must be strings");
                }
            }
            DictUpdate.update(rt, names, given);
            rt.release(given);
        }
        set(rt, names, args);
    }

    private static void set(Runtime rt, PyDict names, Args args) {
        for (int i = 0; i < args.keywordCount(); i++) {
            names.set(rt, args.keywordName(i), args.keywordValue(i));
        }
    }

    private static PyObject replaced(Runtime rt, PyObject self, Args args) {
        Arguments.count(rt, args.positional(), "__replace__", 0, 0);
        PyObject made = rt.hold(rt.call(self.type()));
        PyDict names = InstanceDict.dict(rt, made);
        DictUpdate.update(rt, names, InstanceDict.dict(rt, self));
        set(rt, names, args);
        return rt.take(made);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        String name = self.type() == TYPE ? "namespace" : self.type().shortName();
        PyDict names = InstanceDict.dict(rt, self);
        return rt.reprGuard().repr(rt, self, name + "(", ")", name + "(...)", text -> {
            String separator = "";
            for (int i = 0; i < names.end(); i++) {
                PyObject value = names.valueAt(i);
                if (names.keyAt(i) instanceof PyStr key
                        && value != null
                        && !key.value().isEmpty()) {
                    text.append(separator).append(key.value()).append('=');
                    ReprGuard.item(rt, text, value);
                    separator = ", ";
                }
            }
        });
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!self.type().isSubtype(TYPE) || !other.type().isSubtype(TYPE)) {
            return Runtime.notImplemented();
        }
        return Abstract.compare(rt, InstanceDict.dict(rt, self), InstanceDict.dict(rt, other), operator);
    }
}
