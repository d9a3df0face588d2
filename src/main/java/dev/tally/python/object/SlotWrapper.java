package dev.tally.python.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A special method and the slot it stands for: CPython's {@code slotdefs} table, which says both how a built-in slot is
 * called by name and which slots a class written in Python overrides. CPython 3.13 Objects/typeobject.c.
 *
 * @param text {@code __len__}, {@code __radd__} …
 * @param slot {@code Slots.LENGTH} …
 * @param call calls the slot of the type that provides it; null for names that only classes written in Python use
 */
public record SlotWrapper(PyStr text, int slot, @Nullable Call call) {
    /** Calls a slot of {@code slots} with the arguments after {@code self}. */
    @FunctionalInterface
    public interface Call {
        PyObject call(Runtime rt, Slots slots, PyObject self, Args args);
    }

    public String name() {
        return text.value();
    }

    /** In the order of CPython's table. */
    static List<SlotWrapper> all() {
        return Table.ALL;
    }

    /** The special methods that stand for a slot. */
    static List<SlotWrapper> of(int slot) {
        return Table.BY_SLOT.get(slot);
    }

    /** The slots that a class's entry of that name decides about: a bit for each. */
    static long slots(String name) {
        return Table.NAMES.getOrDefault(name, 0L);
    }

    /** The slots that any special method stands for: a bit for each. */
    static long named() {
        return Table.NAMED;
    }

    private static final class Table {
        static final List<SlotWrapper> ALL;
        static final List<List<SlotWrapper>> BY_SLOT;
        static final Map<String, Long> NAMES = new HashMap<>();
        static final long NAMED;

        static {
            Builder b = new Builder();
            b.objects();
            b.numbers();
            b.containers();
            ALL = List.copyOf(b.all);
            List<List<SlotWrapper>> bySlot = new ArrayList<>();
            for (int i = 0; i < Slots.COUNT; i++) {
                List<SlotWrapper> names = new ArrayList<>();
                for (SlotWrapper w : ALL) {
                    if (w.slot == i) {
                        names.add(w);
                    }
                }
                bySlot.add(List.copyOf(names));
            }
            BY_SLOT = List.copyOf(bySlot);
            long named = 0;
            for (SlotWrapper w : ALL) {
                NAMES.merge(w.name(), 1L << w.slot, (one, other) -> one | other);
                named |= 1L << w.slot;
            }
            NAMED = named;
        }
    }

    private static final class Builder {
        final List<SlotWrapper> all = new ArrayList<>();

        private interface Unary {
            PyObject call(Runtime rt, Slots slots, PyObject self);
        }

        private interface Binary {
            PyObject call(Runtime rt, Slots slots, PyObject self, PyObject other);
        }

        private interface Repeated {
            PyObject call(Runtime rt, Slots slots, PyObject self, long count);
        }

        private void add(String name, int slot, @Nullable Call call) {
            all.add(new SlotWrapper(PyStr.immortalOf(name), slot, call));
        }

        private void add0(String name, int slot, Unary call) {
            add(name, slot, (rt, slots, self, args) -> {
                expect(rt, args, 0);
                return call.call(rt, slots, self);
            });
        }

        private void add1(String name, int slot, Binary call) {
            add(name, slot, (rt, slots, self, args) -> {
                expect(rt, args, 1);
                return call.call(rt, slots, self, args.get(0));
            });
        }

        /** A slot that takes a C integer. */
        private void addCount(String name, int slot, Repeated call) {
            add(name, slot, (rt, slots, self, args) -> {
                Arity.count(rt, args, "", 1, 1);
                return call.call(rt, slots, self, Numbers.size(rt, args.get(0)));
            });
        }

        private static void expect(Runtime rt, Args args, int count) {
            if (args.positional() != count) {
                throw rt.typeError(
                        "expected " + count + " argument" + (count == 1 ? "" : "s") + ", got " + args.positional());
            }
        }

        /** A negative index counts from the end, where there is a length. */
        private static long index(Runtime rt, PyObject self, PyObject given) {
            long index = Numbers.size(rt, given);
            return index < 0 && self.type().has(Slots.LENGTH) ? index + Items.length(rt, self) : index;
        }

        private static PyObject none(Runnable action) {
            action.run();
            return Singletons.NONE;
        }

        private static PyStr name(Runtime rt, PyObject name) {
            if (name instanceof PyStr s) {
                return s;
            }
            throw rt.typeError(
                    "attribute name must be string, not '" + name.type().name() + "'");
        }

        void objects() {
            add0("__repr__", Slots.REPR, (rt, s, self) -> s.repr(rt, self));
            add0("__hash__", Slots.HASH, (rt, s, self) -> rt.integer(s.hash(rt, self)));
            add("__call__", Slots.CALL, (rt, s, self, args) -> s.call(rt, self, args));
            add0("__str__", Slots.STR, (rt, s, self) -> s.str(rt, self));
            add1("__getattribute__", Slots.GETATTR, (rt, s, self, n) -> s.getAttribute(rt, self, name(rt, n)));
            add("__getattr__", Slots.GETATTR, null);
            add("__setattr__", Slots.SETATTR, (rt, s, self, args) -> {
                Arity.count(rt, args, "", 2, 2);
                return none(() -> s.setAttribute(rt, self, name(rt, args.get(0)), args.get(1)));
            });
            add1(
                    "__delattr__",
                    Slots.SETATTR,
                    (rt, s, self, n) -> none(() -> s.setAttribute(rt, self, name(rt, n), null)));
            String[] comparisons = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};
            for (int i = 0; i < comparisons.length; i++) {
                int operator = i;
                add1(comparisons[i], Slots.COMPARE, (rt, s, self, other) -> s.compare(rt, self, other, operator));
            }
            add0("__iter__", Slots.ITER, (rt, s, self) -> s.iter(rt, self));
            add0("__next__", Slots.NEXT, (rt, s, self) -> {
                PyObject next = s.next(rt, self);
                if (next == null) {
                    throw rt.raise(PyBaseException.of(rt, Exceptions.STOP_ITERATION, PyTuple.EMPTY));
                }
                return next;
            });
            descriptors();
            add("__init__", Slots.INIT, (rt, s, self, args) -> none(() -> s.init(rt, self, args)));
            add("__new__", Slots.NEW, null);
            add0("__del__", Slots.FINALIZE, (rt, s, self) -> none(() -> s.finalizeObject(rt, self)));
            add0("__await__", Slots.AWAIT, (rt, s, self) -> s.await(rt, self));
            add0("__aiter__", Slots.AITER, (rt, s, self) -> s.asyncIter(rt, self));
            add0("__anext__", Slots.ANEXT, (rt, s, self) -> s.asyncNext(rt, self));
        }

        private void descriptors() {
            add("__get__", Slots.DESCR_GET, (rt, s, self, args) -> {
                Arity.count(rt, args, "", 1, 2);
                PyObject object = args.get(0) == Singletons.NONE ? null : args.get(0);
                PyObject owner = args.orNull(1) == Singletons.NONE ? null : args.orNull(1);
                if (object == null && owner == null) {
                    throw rt.typeError("__get__(None, None) is invalid");
                }
                PyType type = owner instanceof PyType t ? t : object != null ? object.type() : Types.OBJECT;
                return s.descrGet(rt, self, object, type);
            });
            add("__set__", Slots.DESCR_SET, (rt, s, self, args) -> {
                Arity.count(rt, args, "", 2, 2);
                return none(() -> s.descrSet(rt, self, args.get(0), args.get(1)));
            });
            add1("__delete__", Slots.DESCR_SET, (rt, s, self, o) -> none(() -> s.descrSet(rt, self, o, null)));
        }

        private void binary(String name, int operator) {
            int slot = Slots.BINARY + operator;
            add1("__" + name + "__", slot, (rt, s, self, other) -> s.binary(rt, operator, self, other));
            add1("__r" + name + "__", slot, (rt, s, self, other) -> s.binary(rt, operator, other, self));
        }

        private void inplace(String name, int operator) {
            add1(
                    "__i" + name + "__",
                    Slots.INPLACE + operator,
                    (rt, s, self, other) -> s.inplace(rt, operator, self, other));
        }

        void numbers() {
            binary("add", Slots.ADD);
            binary("sub", Slots.SUBTRACT);
            binary("mul", Slots.MULTIPLY);
            binary("mod", Slots.REMAINDER);
            add1("__divmod__", Slots.DIVMOD, (rt, s, self, other) -> s.divmod(rt, self, other));
            add1("__rdivmod__", Slots.DIVMOD, (rt, s, self, other) -> s.divmod(rt, other, self));
            power();
            add0("__neg__", Slots.NEGATIVE, (rt, s, self) -> s.negative(rt, self));
            add0("__pos__", Slots.POSITIVE, (rt, s, self) -> s.positive(rt, self));
            add0("__abs__", Slots.ABSOLUTE, (rt, s, self) -> s.absolute(rt, self));
            add0("__bool__", Slots.BOOL, (rt, s, self) -> Runtime.bool(s.truth(rt, self)));
            add0("__invert__", Slots.INVERT, (rt, s, self) -> s.invert(rt, self));
            binary("lshift", Slots.LSHIFT);
            binary("rshift", Slots.RSHIFT);
            binary("and", Slots.AND);
            binary("xor", Slots.XOR);
            binary("or", Slots.OR);
            add0("__int__", Slots.INT, (rt, s, self) -> s.toInt(rt, self));
            add0("__float__", Slots.FLOAT, (rt, s, self) -> s.toFloat(rt, self));
            inplace("add", Slots.ADD);
            inplace("sub", Slots.SUBTRACT);
            inplace("mul", Slots.MULTIPLY);
            inplace("mod", Slots.REMAINDER);
            inplace("pow", Slots.POWER);
            inplace("lshift", Slots.LSHIFT);
            inplace("rshift", Slots.RSHIFT);
            inplace("and", Slots.AND);
            inplace("xor", Slots.XOR);
            inplace("or", Slots.OR);
            binary("floordiv", Slots.FLOOR_DIVIDE);
            binary("truediv", Slots.TRUE_DIVIDE);
            inplace("floordiv", Slots.FLOOR_DIVIDE);
            inplace("truediv", Slots.TRUE_DIVIDE);
            add0("__index__", Slots.INDEX, (rt, s, self) -> s.index(rt, self));
            binary("matmul", Slots.MATRIX_MULTIPLY);
            inplace("matmul", Slots.MATRIX_MULTIPLY);
        }

        private void power() {
            int slot = Slots.BINARY + Slots.POWER;
            add("__pow__", slot, (rt, s, self, args) -> {
                Arity.count(rt, args, "", 1, 2);
                PyObject modulus = args.orNull(1);
                return modulus == null || modulus == Singletons.NONE
                        ? s.binary(rt, Slots.POWER, self, args.get(0))
                        : s.power(rt, self, args.get(0), modulus);
            });
            add("__rpow__", slot, (rt, s, self, args) -> {
                Arity.count(rt, args, "", 1, 2);
                PyObject modulus = args.orNull(1);
                return modulus == null || modulus == Singletons.NONE
                        ? s.binary(rt, Slots.POWER, args.get(0), self)
                        : s.power(rt, args.get(0), self, modulus);
            });
        }

        void containers() {
            add0("__len__", Slots.LENGTH, (rt, s, self) -> rt.integer(s.length(rt, self)));
            add1("__getitem__", Slots.SUBSCRIPT, (rt, s, self, key) -> s.subscript(rt, self, key));
            add("__setitem__", Slots.ASSIGN_SUBSCRIPT, (rt, s, self, args) -> {
                Arity.count(rt, args, "", 2, 2);
                return none(() -> s.assignSubscript(rt, self, args.get(0), args.get(1)));
            });
            add1(
                    "__delitem__",
                    Slots.ASSIGN_SUBSCRIPT,
                    (rt, s, self, key) -> none(() -> s.assignSubscript(rt, self, key, null)));
            add1("__add__", Slots.CONCAT, (rt, s, self, other) -> s.concat(rt, self, other));
            addCount("__mul__", Slots.REPEAT, (rt, s, self, n) -> s.repeat(rt, self, n));
            addCount("__rmul__", Slots.REPEAT, (rt, s, self, n) -> s.repeat(rt, self, n));
            add1("__getitem__", Slots.ITEM, (rt, s, self, n) -> s.item(rt, self, index(rt, self, n)));
            add1("__contains__", Slots.CONTAINS, (rt, s, self, item) -> Runtime.bool(s.contains(rt, self, item)));
            add1("__iadd__", Slots.INPLACE_CONCAT, (rt, s, self, other) -> s.inplaceConcat(rt, self, other));
            addCount("__imul__", Slots.INPLACE_REPEAT, (rt, s, self, n) -> s.inplaceRepeat(rt, self, n));
        }
    }
}
