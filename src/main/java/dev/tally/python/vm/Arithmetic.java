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
        if (left instanceof PyInt a && right instanceof PyInt b) {
            if (a.isLong() && b.isLong() && a.type() == Types.INT && b.type() == Types.INT) {
                PyObject result = ints(vm, operator, a.longValue(), b.longValue());
                if (result != null) {
                    return result;
                }
            }
        } else if (left instanceof PyFloat a && a.type() == Types.FLOAT) {
            if (right instanceof PyFloat b && b.type() == Types.FLOAT) {
                PyObject result = floats(vm, operator, a.value(), b.value());
                if (result != null) {
                    return result;
                }
            }
        }
        return operator >= 13
                ? Numbers.inplace(vm, operator - 13, left, right)
                : Numbers.binary(vm, operator, left, right);
    }

    private static @Nullable PyObject ints(Interpreter vm, int operator, long a, long b) {
        switch (operator) {
            case Slots.ADD, Slots.ADD + 13 -> {
                long r = a + b;
                return ((a ^ r) & (b ^ r)) < 0 ? null : PyInt.of(vm, r);
            }
            case Slots.SUBTRACT, Slots.SUBTRACT + 13 -> {
                long r = a - b;
                return ((a ^ b) & (a ^ r)) < 0 ? null : PyInt.of(vm, r);
            }
            case Slots.MULTIPLY, Slots.MULTIPLY + 13 -> {
                boolean small = (int) a == a && (int) b == b;
                return small ? PyInt.of(vm, a * b) : null;
            }
            case Slots.FLOOR_DIVIDE, Slots.FLOOR_DIVIDE + 13 -> {
                return b == 0 || b == -1 ? null : PyInt.of(vm, Math.floorDiv(a, b));
            }
            case Slots.REMAINDER, Slots.REMAINDER + 13 -> {
                return b == 0 || b == -1 ? null : PyInt.of(vm, Math.floorMod(a, b));
            }
            case Slots.AND, Slots.AND + 13 -> {
                return PyInt.of(vm, a & b);
            }
            case Slots.OR, Slots.OR + 13 -> {
                return PyInt.of(vm, a | b);
            }
            case Slots.XOR, Slots.XOR + 13 -> {
                return PyInt.of(vm, a ^ b);
            }
            default -> {
                return null;
            }
        }
    }

    private static @Nullable PyObject floats(Interpreter vm, int operator, double a, double b) {
        return switch (operator) {
            case Slots.ADD, Slots.ADD + 13 -> PyFloat.of(vm, a + b);
            case Slots.SUBTRACT, Slots.SUBTRACT + 13 -> PyFloat.of(vm, a - b);
            case Slots.MULTIPLY, Slots.MULTIPLY + 13 -> PyFloat.of(vm, a * b);
            case Slots.TRUE_DIVIDE, Slots.TRUE_DIVIDE + 13 -> b == 0 ? null : PyFloat.of(vm, a / b);
            default -> null;
        };
    }

    /** CPython's {@code COMPARE_OP}: the operator above five bits, one of which asks for a bool. */
    static PyObject compare(Interpreter vm, int arg, PyObject left, PyObject right) {
        int operator = arg >> 5;
        if (left instanceof PyInt a && right instanceof PyInt b) {
            if (a.isLong() && b.isLong() && a.type() == Types.INT && b.type() == Types.INT) {
                return truth(operator, Long.compare(a.longValue(), b.longValue()));
            }
        } else if (left instanceof PyFloat a && a.type() == Types.FLOAT) {
            if (right instanceof PyFloat b && b.type() == Types.FLOAT) {
                return floats(operator, a.value(), b.value()) ? PyBool.TRUE : PyBool.FALSE;
            }
        } else if (left instanceof PyStr a
                && right instanceof PyStr b
                && (operator == Slots.EQ || operator == Slots.NE)) {
            if (a.type() == Types.STR && b.type() == Types.STR) {
                boolean equal = a == b || a.value().equals(b.value());
                return equal == (operator == Slots.EQ) ? PyBool.TRUE : PyBool.FALSE;
            }
        }
        PyObject result = Abstract.compare(vm, left, right, operator);
        if ((arg & 16) == 0 || result instanceof PyBool) {
            return result;
        }
        vm.hold(result);
        boolean truth = Abstract.truth(vm, result);
        vm.release(result);
        return truth ? PyBool.TRUE : PyBool.FALSE;
    }

    private static PyObject truth(int operator, int sign) {
        boolean holds =
                switch (operator) {
                    case Slots.LT -> sign < 0;
                    case Slots.LE -> sign <= 0;
                    case Slots.EQ -> sign == 0;
                    case Slots.NE -> sign != 0;
                    case Slots.GT -> sign > 0;
                    default -> sign >= 0;
                };
        return holds ? PyBool.TRUE : PyBool.FALSE;
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
