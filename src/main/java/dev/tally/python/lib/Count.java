package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.count}: a machine number while it steps by one, any number otherwise. */
final class Count extends Itertool {
    static final PyType TYPE = PyType.builtin("itertools.count", Types.OBJECT, new Behaviour(), 40);
    private static final Signature NEW = Signature.of("count", "start=, step=");

    /** The next number while {@link #number} is null. */
    private long fast;

    private @Nullable PyObject number;
    private @Nullable PyObject step;

    private Count(PyType type, @Nullable PyObject start, PyObject zero, PyObject step) {
        super(type);
        this.step = step.owned();
        boolean one = step instanceof PyInt s && s.isLong() && s.longValue() == 1;
        if (start == null || start instanceof PyInt n && n.isLong()) {
            fast = start == null ? 0 : ((PyInt) start).longValue();
            if (!one) {
                number = start == null ? zero : start.owned();
            }
        } else {
            number = start.owned();
        }
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        for (PyObject given : bound) {
            if (given != null && !isNumber(given)) {
                throw rt.typeError("a number is required");
            }
        }
        PyObject step = bound[1] == null ? rt.integer(1) : bound[1];
        return made(rt, new Count(type, bound[0], rt.integer(0), step));
    }

    /** {@code PyNumber_Check} */
    private static boolean isNumber(PyObject object) {
        PyType type = object.type();
        return type.has(Slots.INDEX) || type.has(Slots.INT) || type.has(Slots.FLOAT) || type.isSubtype(Types.COMPLEX);
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        if (number == null && fast < Long.MAX_VALUE) {
            return rt.integer(fast++);
        }
        PyObject now = number == null ? rt.integer(fast) : number;
        PyObject by = step == null ? rt.integer(1) : step;
        number = Numbers.binary(rt, Slots.ADD, now, by);
        return now;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (number != null) {
            visitor.visit(number, "number", 0);
        }
        if (step != null) {
            visitor.visit(step, "step", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldNumber = number;
        number = null;
        decref(rt, oldNumber);
        PyObject oldStep = step;
        step = null;
        decref(rt, oldStep);
    }

    private boolean stepsByOne() {
        return step == null || step instanceof PyInt s && s.isLong() && s.longValue() == 1;
    }

    private PyObject current(Runtime rt) {
        return number == null ? rt.integer(fast) : number.owned();
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject by = step;
        PyTuple arguments =
                by == null || stepsByOne() ? PyTuple.of(rt, current(rt)) : PyTuple.of(rt, current(rt), by.owned());
        return PyTuple.of(rt, type().owned(), arguments);
    }

    private static final class Behaviour extends IteratorSlots {
        Behaviour() {
            super(Ability.REDUCE);
        }

        @Override
        public long mask() {
            return super.mask() | slots(NEW, REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            super.define(type);
            type.constant("__module__", PyStr.immortalOf("itertools"));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            return make(rt, type, args);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            Count count = (Count) self;
            PyObject number = rt.hold(count.current(rt));
            PyStr first = Abstract.repr(rt, number);
            rt.release(number);
            String text = first.value();
            first.decref(rt);
            if (!count.stepsByOne() && count.step != null) {
                PyStr second = Abstract.repr(rt, count.step);
                text += ", " + second.value();
                second.decref(rt);
            }
            return rt.string("count(" + text + ")");
        }
    }
}
