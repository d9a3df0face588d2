package dev.tally.python.object;

/** What {@code cell} does. CPython 3.13 Objects/cellobject.c. */
final class CellType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, COMPARE, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.getset(
                "cell_contents",
                (rt, self) -> {
                    PyObject value = ((PyCell) self).get();
                    if (value == null) {
                        throw rt.valueError("Cell is empty");
                    }
                    return value.owned();
                },
                (rt, self, value) -> ((PyCell) self).set(rt, value == null ? null : value.owned()));
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        Arity.constructor(rt, args, "cell", 0, 1);
        PyObject value = args.orNull(0);
        return new PyCell(rt, value == null ? null : value.owned());
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyObject value = ((PyCell) self).get();
        String at = "<cell at 0x" + Long.toHexString(rt.heap().address(self)) + ": ";
        return rt.string(
                value == null
                        ? at + "empty>"
                        : at + value.type().name() + " object at 0x"
                                + Long.toHexString(rt.heap().address(value)) + ">");
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(other instanceof PyCell b)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        PyObject x = ((PyCell) self).get();
        PyObject y = b.get();
        if (x != null && y != null) {
            return Abstract.compare(rt, x, y, operator);
        }
        int order = Boolean.compare(y == null, x == null);
        boolean result =
                switch (operator) {
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case EQ -> order == 0;
                    case NE -> order != 0;
                    case GT -> order > 0;
                    default -> order >= 0;
                };
        return Runtime.bool(result);
    }
}
