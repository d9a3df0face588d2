package dev.tally.python.object;

/** What {@code bool} does besides being an int. CPython 3.13 Objects/boolobject.c. */
final class BoolType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, NEW, INVERT) | binaryOperators(AND, OR, XOR);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("bool() takes no keyword arguments");
        }
        if (args.positional() > 1) {
            throw rt.typeError("bool expected at most 1 argument, got " + args.positional());
        }
        return Runtime.bool(args.positional() == 1 && Abstract.truth(rt, args.get(0)));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.intern(self == PyBool.TRUE ? "True" : "False");
    }

    @Override
    public PyObject invert(Runtime rt, PyObject self) {
        rt.warn(
                Exceptions.DEPRECATION_WARNING,
                "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise"
                        + " inversion of the underlying int object and is usually not what you expect from negating a bool."
                        + " Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion"
                        + " of the underlying int.");
        return rt.integer(~((PyInt) self).longValue());
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        if (!(left instanceof PyBool a) || !(right instanceof PyBool b)) {
            return Types.INT.implementation().binary(rt, operator, left, right);
        }
        boolean x = a == PyBool.TRUE;
        boolean y = b == PyBool.TRUE;
        return Runtime.bool(
                switch (operator) {
                    case AND -> x & y;
                    case OR -> x | y;
                    default -> x ^ y;
                });
    }
}
