package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Items;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** Operators, the common cases first: small ints, floats, lists and dicts. The results are those of the general way. */
final class Arithmetic {
    private Arithmetic() {}

    /** CPython's {@code BINARY_OP}: the argument is the operator, and 13 more for assignment. */
    static PyObject binary(Interpreter vm, int operator, PyObject left, PyObject right) {
        return operator >= 13
                ? Numbers.inplace(vm, operator - 13, left, right)
                : Numbers.binary(vm, operator, left, right);
    }

    /** {@link #binary} where both operands are floats, or ints that fit a long as the result does; null otherwise. */
    static @Nullable PyObject quick(Interpreter vm, int operator, PyObject left, PyObject right) {
        if (left instanceof PyFloat a) {
            return right instanceof PyFloat b && a.type() == Types.FLOAT && b.type() == Types.FLOAT
                    ? floats(vm, operator, a.value(), b.value())
                    : null;
        }
        boolean ints = left instanceof PyInt a
                && right instanceof PyInt b
                && a.isLong()
                && b.isLong()
                && a.type() == Types.INT
                && b.type() == Types.INT;
        return ints ? ints(vm, operator, ((PyInt) left).longValue(), ((PyInt) right).longValue()) : null;
    }

    private static @Nullable PyObject ints(Interpreter vm, int operator, long a, long b) {
        long r;
        switch (operator) {
            case Slots.ADD, Slots.ADD + 13 -> {
                r = a + b;
                if (((a ^ r) & (b ^ r)) < 0) {
                    return null;
                }
            }
            case Slots.SUBTRACT, Slots.SUBTRACT + 13 -> {
                r = a - b;
                if (((a ^ b) & (a ^ r)) < 0) {
                    return null;
                }
            }
            case Slots.MULTIPLY, Slots.MULTIPLY + 13 -> {
                if ((int) a != a || (int) b != b) {
                    return null;
                }
                r = a * b;
            }
            case Slots.FLOOR_DIVIDE, Slots.FLOOR_DIVIDE + 13 -> {
                if (b <= 0) {
                    return null;
                }
                r = Math.floorDiv(a, b);
            }
            case Slots.REMAINDER, Slots.REMAINDER + 13 -> {
                if (b <= 0) {
                    return null;
                }
                r = Math.floorMod(a, b);
            }
            default -> {
                return null;
            }
        }
        return PyInt.of(vm, r);
    }

    private static @Nullable PyObject floats(Interpreter vm, int operator, double a, double b) {
        double r;
        switch (operator) {
            case Slots.ADD, Slots.ADD + 13 -> r = a + b;
            case Slots.SUBTRACT, Slots.SUBTRACT + 13 -> r = a - b;
            case Slots.MULTIPLY, Slots.MULTIPLY + 13 -> r = a * b;
            case Slots.TRUE_DIVIDE, Slots.TRUE_DIVIDE + 13 -> {
                if (b == 0) {
                    return null;
                }
                r = a / b;
            }
            default -> {
                return null;
            }
        }
        return PyFloat.of(vm, r);
    }

    /** CPython's {@code COMPARE_OP}: the operator above five bits, one of which asks for a bool. */
    static PyObject compare(Interpreter vm, int arg, PyObject left, PyObject right) {
        PyObject result = Abstract.compare(vm, left, right, arg >> 5);
        if ((arg & 16) == 0 || result instanceof PyBool) {
            return result;
        }
        vm.hold(result);
        boolean truth = Abstract.truth(vm, result);
        vm.release(result);
        return truth ? PyBool.TRUE : PyBool.FALSE;
    }

    /** Whether a comparison of two ints, floats or strings holds: 1 or 0, or -1 where it is not one of these. */
    static int quickCompare(int operator, PyObject left, PyObject right) {
        if (left.type() != right.type()) {
            return -1;
        }
        if (left instanceof PyInt a && left.type() == Types.INT) {
            PyInt b = (PyInt) right;
            return a.isLong() && b.isLong() ? holds(operator, Long.compare(a.longValue(), b.longValue())) : -1;
        }
        if (left instanceof PyFloat a && left.type() == Types.FLOAT) {
            return floats(operator, a.value(), ((PyFloat) right).value()) ? 1 : 0;
        }
        if (left instanceof PyStr a && left.type() == Types.STR && (operator == Slots.EQ || operator == Slots.NE)) {
            boolean equal = a == right || a.value().equals(((PyStr) right).value());
            return equal == (operator == Slots.EQ) ? 1 : 0;
        }
        return -1;
    }

    private static int holds(int operator, int sign) {
        boolean holds =
                switch (operator) {
                    case Slots.LT -> sign < 0;
                    case Slots.LE -> sign <= 0;
                    case Slots.EQ -> sign == 0;
                    case Slots.NE -> sign != 0;
                    case Slots.GT -> sign > 0;
                    default -> sign >= 0;
                };
        return holds ? 1 : 0;
    }

    private static boolean floats(int operator, double a, double b) {
        return switch (operator) {
            case Slots.LT -> a < b;
            case Slots.LE -> a <= b;
            case Slots.EQ -> a == b;
            case Slots.NE -> a != b;
            case Slots.GT -> a > b;
            default -> a >= b;
        };
    }

    static PyObject subscript(Interpreter vm, PyObject container, PyObject key) {
        if (container instanceof PyList list && list.type() == Types.LIST) {
            if (key instanceof PyInt i && i.isLong()) {
                long index = i.longValue();
                if (index < 0) {
                    index += list.size();
                }
                if (index >= 0 && index < list.size()) {
                    return list.get((int) index).owned();
                }
            }
        } else if (container instanceof PyDict dict && dict.type() == Types.DICT) {
            PyObject value = dict.get(vm, key);
            if (value != null) {
                return value.owned();
            }
        } else if (container instanceof PyTuple tuple && tuple.type() == Types.TUPLE) {
            if (key instanceof PyInt i && i.isLong()) {
                long index = i.longValue();
                if (index < 0) {
                    index += tuple.size();
                }
                if (index >= 0 && index < tuple.size()) {
                    return tuple.get((int) index).owned();
                }
            }
        }
        return Items.get(vm, container, key);
    }

    static void storeSubscript(Interpreter vm, PyObject container, PyObject key, PyObject value) {
        if (container instanceof PyList list && list.type() == Types.LIST && key instanceof PyInt i && i.isLong()) {
            long index = i.longValue();
            if (index < 0) {
                index += list.size();
            }
            if (index >= 0 && index < list.size()) {
                value.incref();
                list.replace((int) index, value).decref(vm);
                return;
            }
        } else if (container instanceof PyDict dict && dict.type() == Types.DICT) {
            dict.set(vm, key, value);
            return;
        }
        Items.set(vm, container, key, value);
    }
}
