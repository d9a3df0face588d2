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
    /** Up to here every int is a float: 2 to the power of 53. */
    private static final long EXACT = 1L << 53;

    private Arithmetic() {}

    /** CPython's {@code BINARY_OP}: the argument is the operator, and 13 more for assignment. */
    static PyObject binary(Interpreter vm, int operator, PyObject left, PyObject right) {
        if (left.isPlainValue() && right.isPlainValue()) {
            PyObject made = numbers(vm, operator >= 13 ? operator - 13 : operator, left, right);
            if (made != null) {
                return made;
            }
        }
        return operator >= 13
                ? Numbers.inplace(vm, operator - 13, left, right)
                : Numbers.binary(vm, operator, left, right);
    }

    /** {@link #binary} where both operands are floats, or ints that fit a long as the result does; null otherwise. */
    static @Nullable PyObject quick(Interpreter vm, int operator, @Nullable PyObject left, @Nullable PyObject right) {
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

    /** What {@link #quick} leaves out: bits of ints, true division of ints, an int with a float. Null for the rest. */
    private static @Nullable PyObject numbers(Interpreter vm, int operator, PyObject left, PyObject right) {
        if (left instanceof PyInt a && right instanceof PyInt b) {
            return a.isLong() && b.isLong() ? bits(vm, operator, a.longValue(), b.longValue()) : null;
        }
        if (left instanceof PyFloat a && right instanceof PyInt b && isExact(b)) {
            return floats(vm, operator, a.value(), b.longValue());
        }
        if (left instanceof PyInt a && right instanceof PyFloat b && isExact(a)) {
            return floats(vm, operator, a.longValue(), b.value());
        }
        return null;
    }

    /** Whether a float can be the very number. */
    private static boolean isExact(PyInt number) {
        return number.isLong() && isExact(number.longValue());
    }

    private static boolean isExact(long number) {
        return -EXACT <= number && number <= EXACT;
    }

    private static @Nullable PyObject bits(Interpreter vm, int operator, long a, long b) {
        return switch (operator) {
            case Slots.AND -> PyInt.of(vm, a & b);
            case Slots.OR -> PyInt.of(vm, a | b);
            case Slots.XOR -> PyInt.of(vm, a ^ b);
            case Slots.TRUE_DIVIDE -> b != 0 && isExact(a) && isExact(b) ? PyFloat.of(vm, (double) a / b) : null;
            case Slots.MULTIPLY -> product(vm, a, b);
            default -> null;
        };
    }

    /** A product of which one factor is small, where it fits a long. */
    private static @Nullable PyObject product(Interpreter vm, long a, long b) {
        long small = Math.min(Math.abs(a), Math.abs(b));
        long large = Math.max(Math.abs(a), Math.abs(b));
        return small > 0 && large <= Long.MAX_VALUE / small ? PyInt.of(vm, a * b) : null;
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
    static int quickCompare(int operator, @Nullable PyObject left, @Nullable PyObject right) {
        if (left instanceof PyInt a) {
            boolean ints = right instanceof PyInt b
                    && a.isLong()
                    && b.isLong()
                    && a.type() == Types.INT
                    && b.type() == Types.INT;
            return ints ? holds(operator, Long.compare(a.longValue(), ((PyInt) right).longValue())) : -1;
        }
        if (left instanceof PyFloat a) {
            boolean exact = right instanceof PyFloat b && a.type() == Types.FLOAT && b.type() == Types.FLOAT;
            return exact ? floats(operator, a.value(), ((PyFloat) right).value()) ? 1 : 0 : -1;
        }
        return left instanceof PyStr a && right instanceof PyStr b ? strings(operator, a, b) : -1;
    }

    private static int strings(int operator, PyStr a, PyStr b) {
        boolean exact = a.type() == Types.STR && b.type() == Types.STR;
        if (!exact || (operator != Slots.EQ && operator != Slots.NE)) {
            return -1;
        }
        boolean equal = a == b || a.value().equals(b.value());
        return equal == (operator == Slots.EQ) ? 1 : 0;
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

    /** An item of a list or tuple by an int, borrowed; null where it is anything else. */
    static @Nullable PyObject quickItem(@Nullable PyObject container, @Nullable PyObject key) {
        if (!(key instanceof PyInt i) || !i.isLong()) {
            return null;
        }
        long index = i.longValue();
        if (container instanceof PyList list && list.type() == Types.LIST) {
            int size = list.size();
            index += index < 0 ? size : 0;
            return index >= 0 && index < size ? list.get((int) index) : null;
        }
        if (container instanceof PyTuple tuple && tuple.type() == Types.TUPLE) {
            int size = tuple.size();
            index += index < 0 ? size : 0;
            return index >= 0 && index < size ? tuple.get((int) index) : null;
        }
        return null;
    }

    static PyObject subscript(Interpreter vm, PyObject container, PyObject key) {
        PyObject item = quickItem(container, key);
        if (item == null && container instanceof PyDict dict && dict.type() == Types.DICT) {
            return dict.item(vm, key).owned();
        }
        return item != null ? item.owned() : Items.get(vm, container, key);
    }

    /**
     * Replaces an item of a list, with all three references taken over, where nothing can be freed by it but a number or a
     * string. False, and nothing is done, where it is anything else.
     */
    static boolean quickReplace(Interpreter vm, PyObject container, PyObject key, PyObject value) {
        if (!(container instanceof PyList list) || list.type() != Types.LIST || list.refcount() < 2) {
            return false;
        }
        PyObject old = quickItem(list, key);
        if (old == null || key.type() != Types.INT || (old.refcount() == 1 && !old.isPlainValue())) {
            return false;
        }
        long index = ((PyInt) key).longValue();
        list.replace((int) (index < 0 ? index + list.size() : index), value);
        old.decref(vm);
        list.decref(vm);
        key.decref(vm);
        return true;
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
