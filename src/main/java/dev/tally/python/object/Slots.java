package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * What a type does: CPython's slots as methods. A built-in type overrides those it has and says so in {@link #mask};
 * {@link DunderSlots} implements all of them by calling the special methods of a class written in Python.
 * {@link PyType#slot(int)} gives, for each slot, who provides it for a type.
 *
 * <p>Arguments are borrowed, results are new references.
 */
public abstract class Slots {
    public static final int REPR = 0;
    public static final int STR = 1;
    public static final int HASH = 2;
    public static final int CALL = 3;
    public static final int GETATTR = 4;
    public static final int SETATTR = 5;
    public static final int COMPARE = 6;
    public static final int ITER = 7;
    public static final int NEXT = 8;
    public static final int DESCR_GET = 9;
    public static final int DESCR_SET = 10;
    public static final int INIT = 11;
    public static final int NEW = 12;
    public static final int FINALIZE = 13;
    public static final int BOOL = 14;
    public static final int LENGTH = 15;
    public static final int SUBSCRIPT = 16;
    public static final int ASSIGN_SUBSCRIPT = 17;
    public static final int CONTAINS = 18;
    public static final int CONCAT = 19;
    public static final int REPEAT = 20;
    public static final int INPLACE_CONCAT = 21;
    public static final int INPLACE_REPEAT = 22;
    public static final int NEGATIVE = 23;
    public static final int POSITIVE = 24;
    public static final int ABSOLUTE = 25;
    public static final int INVERT = 26;
    public static final int INT = 27;
    public static final int FLOAT = 28;
    public static final int INDEX = 29;
    public static final int DIVMOD = 30;

    /** The first of 13 binary operators, in the order of {@code dev.tally.python.syntax.Operator}. */
    public static final int BINARY = 31;

    /** The first of 13 in-place operators. */
    public static final int INPLACE = 44;

    /** {@code sq_item}: what makes an object a sequence for {@code iter()} and {@code reversed()}. */
    public static final int ITEM = 57;

    /** {@code am_await}, {@code am_aiter}, {@code am_anext}. */
    public static final int AWAIT = 58;

    public static final int AITER = 59;
    public static final int ANEXT = 60;

    public static final int COUNT = 61;

    /** Binary operators, as the argument of {@link #binary}; the order of CPython's {@code NB_*}. */
    public static final int ADD = 0;

    public static final int AND = 1;
    public static final int FLOOR_DIVIDE = 2;
    public static final int LSHIFT = 3;
    public static final int MATRIX_MULTIPLY = 4;
    public static final int MULTIPLY = 5;
    public static final int REMAINDER = 6;
    public static final int OR = 7;
    public static final int POWER = 8;
    public static final int RSHIFT = 9;
    public static final int SUBTRACT = 10;
    public static final int TRUE_DIVIDE = 11;
    public static final int XOR = 12;

    /** Comparisons, as CPython's {@code Py_LT} … {@code Py_GE}. */
    public static final int LT = 0;

    public static final int LE = 1;
    public static final int EQ = 2;
    public static final int NE = 3;
    public static final int GT = 4;
    public static final int GE = 5;

    /** What {@code hash()} says of an object that has none. */
    public static PyException unhashable(Runtime rt, PyObject self) {
        return rt.typeError("unhashable type: '" + self.type().name() + "'");
    }

    /** Whether two sizes compare so. */
    public static boolean compareSizes(long a, long b, int operator) {
        return switch (operator) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case GT -> a > b;
            default -> a >= b;
        };
    }

    /** The slots this object implements: bit {@code 1L << slot}. */
    public abstract long mask();

    /** Adds the methods, getters and constants of a built-in type to its namespace. Called once, when first needed. */
    public void define(TypeBuilder type) {}

    /** Bits for {@link #mask}. */
    protected static long slots(int... which) {
        long mask = 0;
        for (int slot : which) {
            mask |= 1L << slot;
        }
        return mask;
    }

    /** Bits for {@link #mask}: some of the binary operators. */
    protected static long binaryOperators(int... which) {
        long mask = 0;
        for (int op : which) {
            mask |= 1L << (BINARY + op);
        }
        return mask;
    }

    /** Bits for {@link #mask}: some of the in-place operators. */
    protected static long inplaceOperators(int... which) {
        long mask = 0;
        for (int op : which) {
            mask |= 1L << (INPLACE + op);
        }
        return mask;
    }

    public PyObject repr(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject str(Runtime rt, PyObject self) {
        throw missing();
    }

    /** The hash; raises TypeError for what is unhashable. Never -1. */
    public long hash(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject call(Runtime rt, PyObject self, Args args) {
        throw missing();
    }

    /**
     * Whether a call of this object takes its arguments in a tuple and a dictionary, which hold them until it returns:
     * {@code tp_call} without {@code vectorcall}. {@link Runtime#call(PyObject, Args)} makes them.
     */
    public boolean packsArguments(PyObject self) {
        return false;
    }

    /** {@code tp_getattro}: raises AttributeError where there is none. */
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        throw missing();
    }

    /** {@code tp_setattro}: a null value deletes. */
    public void setAttribute(Runtime rt, PyObject self, PyStr name, @Nullable PyObject value) {
        throw missing();
    }

    /** {@code tp_richcompare}: NotImplemented where it does not know. */
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        throw missing();
    }

    public PyObject iter(Runtime rt, PyObject self) {
        throw missing();
    }

    /** {@code tp_iternext}: null when exhausted; {@code __next__} may also raise StopIteration, see {@link Iteration#next}. */
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        throw missing();
    }

    /** {@code am_await}: an iterator; nobody has checked yet that it is one. */
    public PyObject await(Runtime rt, PyObject self) {
        throw missing();
    }

    /** {@code am_aiter} */
    public PyObject asyncIter(Runtime rt, PyObject self) {
        throw missing();
    }

    /** {@code am_anext}: what is to be awaited for the next item. */
    public PyObject asyncNext(Runtime rt, PyObject self) {
        throw missing();
    }

    /** {@code tp_descr_get}: {@code object} is null for access through the class. */
    public PyObject descrGet(Runtime rt, PyObject descriptor, @Nullable PyObject object, PyType owner) {
        throw missing();
    }

    /** {@code tp_descr_set}: a null value deletes. */
    public void descrSet(Runtime rt, PyObject descriptor, PyObject object, @Nullable PyObject value) {
        throw missing();
    }

    public void init(Runtime rt, PyObject self, Args args) {
        throw missing();
    }

    /** {@code tp_new}: {@code type} is the type asked for or a subtype of it. */
    public PyObject create(Runtime rt, PyType type, Args args) {
        throw missing();
    }

    /** Whether a built-in type's objects are finalized while weak references to them still work: streams are. */
    public boolean finalizesFirst() {
        return false;
    }

    /** {@code tp_finalize}: runs {@code __del__}. Exceptions are reported, not raised. */
    public void finalizeObject(Runtime rt, PyObject self) {
        throw missing();
    }

    public boolean truth(Runtime rt, PyObject self) {
        throw missing();
    }

    public long length(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        throw missing();
    }

    /** {@code mp_ass_subscript}: a null value deletes. */
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        throw missing();
    }

    /** {@code sq_item}: an item by an index that is not negative. */
    public PyObject item(Runtime rt, PyObject self, long index) {
        throw missing();
    }

    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        throw missing();
    }

    public PyObject concat(Runtime rt, PyObject self, PyObject other) {
        throw missing();
    }

    public PyObject repeat(Runtime rt, PyObject self, long times) {
        throw missing();
    }

    public PyObject inplaceConcat(Runtime rt, PyObject self, PyObject other) {
        throw missing();
    }

    public PyObject inplaceRepeat(Runtime rt, PyObject self, long times) {
        throw missing();
    }

    public PyObject negative(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject positive(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject absolute(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject invert(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject toInt(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject toFloat(Runtime rt, PyObject self) {
        throw missing();
    }

    public PyObject index(Runtime rt, PyObject self) {
        throw missing();
    }

    /** {@code nb_divmod}: NotImplemented where it does not know. */
    public PyObject divmod(Runtime rt, PyObject left, PyObject right) {
        throw missing();
    }

    /** {@code nb_add} …: one of the operands is of a type with this slot; NotImplemented where it does not know. */
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        throw missing();
    }

    /** {@code nb_inplace_add} …: NotImplemented where it does not know. */
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        throw missing();
    }

    /** {@code nb_power} with a modulus. */
    public PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
        return Singletons.NOT_IMPLEMENTED;
    }

    private IllegalStateException missing() {
        return new IllegalStateException("slot not provided by " + getClass().getSimpleName());
    }
}
