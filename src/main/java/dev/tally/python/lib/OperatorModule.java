package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.vm.Interpreter;

/** {@code _operator}: the operators as functions. CPython 3.13 Modules/_operator.c. */
final class OperatorModule {
    private static final String[] BINARY = {
        "add", "and_", "floordiv", "lshift", "matmul", "mul", "mod", "or_", "pow", "rshift", "sub", "truediv", "xor"
    };
    private static final String[] INPLACE = {
        "iadd",
        "iand",
        "ifloordiv",
        "ilshift",
        "imatmul",
        "imul",
        "imod",
        "ior",
        "ipow",
        "irshift",
        "isub",
        "itruediv",
        "ixor"
    };
    private static final String[] COMPARISONS = {"lt", "le", "eq", "ne", "gt", "ge"};

    private OperatorModule() {}

    /** A function of two arguments. */
    @FunctionalInterface
    private interface Two {
        PyObject of(Runtime rt, PyObject a, PyObject b);
    }

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.function1("truth", (rt, self, a) -> Runtime.bool(Abstract.truth(rt, a)));
        two(module, "contains", (rt, a, b) -> Runtime.bool(Items.contains(rt, a, b)));
        two(module, "indexOf", OperatorModule::indexOf);
        two(module, "countOf", (rt, a, b) -> rt.integer(Iteration.count(rt, a, b)));
        two(module, "is_", (rt, a, b) -> Runtime.bool(a == b));
        two(module, "is_not", (rt, a, b) -> Runtime.bool(a != b));
        module.function1("index", (rt, self, a) -> Numbers.index(rt, a))
                .function1("abs", (rt, self, a) -> Numbers.absolute(rt, a))
                .function1("neg", (rt, self, a) -> Numbers.negative(rt, a))
                .function1("pos", (rt, self, a) -> Numbers.positive(rt, a))
                .function1("inv", (rt, self, a) -> Numbers.invert(rt, a))
                .function1("invert", (rt, self, a) -> Numbers.invert(rt, a))
                .function1("not_", (rt, self, a) -> Runtime.bool(!Abstract.truth(rt, a)));
        for (int i = 0; i < BINARY.length; i++) {
            int operator = i;
            two(module, BINARY[i], (rt, a, b) -> Numbers.binary(rt, operator, a, b));
            two(module, INPLACE[i], (rt, a, b) -> Numbers.inplace(rt, operator, a, b));
        }
        for (int i = 0; i < COMPARISONS.length; i++) {
            int operator = i;
            two(module, COMPARISONS[i], (rt, a, b) -> Abstract.compare(rt, a, b, operator));
        }
        two(module, "concat", (rt, a, b) -> concat(rt, a, b, false));
        two(module, "iconcat", (rt, a, b) -> concat(rt, a, b, true));
        two(module, "getitem", Items::get);
        two(module, "delitem", (rt, a, b) -> {
            Items.delete(rt, a, b);
            return Runtime.none();
        });
        module.functionN("setitem", OperatorModule::setItem)
                .functionN("length_hint", OperatorModule::lengthHint)
                .functionN("call", OperatorModule::call)
                .type(AttrGetter.TYPE)
                .type(ItemGetter.TYPE)
                .type(MethodCaller.TYPE);
    }

    private static void two(ModuleBuilder module, String name, Two body) {
        module.functionN(name, (rt, self, args) -> {
            Arguments.positional(rt, args, "_operator." + name, 2, 2);
            return body.of(rt, args.get(0), args.get(1));
        });
    }

    private static PyObject indexOf(Runtime rt, PyObject sequence, PyObject wanted) {
        long index = Iteration.index(rt, sequence, wanted);
        if (index < 0) {
            throw rt.valueError("sequence.index(x): x not in sequence");
        }
        return rt.integer(index);
    }

    private static PyObject concat(Runtime rt, PyObject a, PyObject b, boolean inplace) {
        if (!a.type().has(Slots.CONCAT) && (!a.type().has(Slots.SUBSCRIPT) || a instanceof PyDict)) {
            throw rt.typeError("'" + a.type().name() + "' object can't be concatenated");
        }
        return inplace ? Numbers.inplace(rt, Slots.ADD, a, b) : Numbers.binary(rt, Slots.ADD, a, b);
    }

    private static PyObject setItem(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_operator.setitem", 3, 3);
        Items.set(rt, args.get(0), args.get(1), args.get(2));
        return Runtime.none();
    }

    private static PyObject lengthHint(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_operator.length_hint", 1, 2);
        long fallback = 0;
        if (args.positional() == 2) {
            if (!(args.get(1) instanceof PyInt number)) {
                throw rt.typeError("'" + args.get(1).type().name() + "' object cannot be interpreted as an integer");
            }
            fallback = number.longValue();
        }
        return rt.integer(Iteration.lengthHint(rt, args.get(0), fallback));
    }

    private static PyObject call(Runtime rt, PyObject self, Args args) {
        if (args.positional() == 0) {
            throw rt.typeError("call expected at least 1 argument, got 0");
        }
        return rt.call(args.get(0), args.rest());
    }
}
