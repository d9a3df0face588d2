package dev.tally.python.object;

/** What {@code frozenset} does. CPython 3.13 Objects/setobject.c. */
final class FrozensetType extends AnySetType {
    @Override
    public void define(TypeBuilder type) {
        type.method("copy", FrozensetType::copy);
        defineCommon(type);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (type == Types.FROZENSET) {
            Arity.constructor(rt, args, "frozenset", 0, 1);
        } else {
            Arity.count(rt, args, type.name(), 0, 1);
        }
        if (type == Types.FROZENSET && args.positional() == 1 && args.get(0).type() == Types.FROZENSET) {
            return args.get(0).owned();
        }
        PySet made = rt.hold(PySet.ofType(rt, type));
        if (args.positional() == 1) {
            SetOperations.update(rt, made, args.get(0));
        }
        return rt.take(made);
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        return set(self).frozenHash();
    }

    private static PyObject copy(Runtime rt, PyObject self) {
        return self.type() == Types.FROZENSET ? self.owned() : SetOperations.copy(rt, set(self));
    }
}
