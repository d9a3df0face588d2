package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.repeat} */
final class Repeat extends Itertool {
    static final PyType TYPE = PyType.builtin("itertools.repeat", Types.OBJECT, new Behaviour(), 32);
    private static final Signature NEW = Signature.of("repeat", "object, times=");
    private static final long FOREVER = -1;

    private @Nullable PyObject object;
    private long left;

    private Repeat(PyType type, PyObject object, long left) {
        super(type);
        this.object = object.owned();
        this.left = left;
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        long times = FOREVER;
        if (bound[1] != null) {
            // Python/getargs.c, vgetargskeywords: an argument is held while it is converted.
            rt.hold(bound[1].owned());
            times = Math.max(0, Numbers.exactIndex(rt, bound[1]));
            rt.release(bound[1]);
        }
        return made(rt, new Repeat(type, bound[0], times));
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        PyObject item = object;
        if (left == 0 || item == null) {
            return null;
        }
        if (left > 0) {
            left--;
        }
        return item.owned();
    }

    @Override
    public long lengthHint(Runtime rt) {
        if (left == FOREVER) {
            return NO_HINT;
        }
        return left;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (object != null) {
            visitor.visit(object, "object", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = object;
        object = null;
        decref(rt, old);
    }

    @Override
    public PyObject reduce(Runtime rt) {
        PyObject repeated = object == null ? Runtime.none() : object.owned();
        PyTuple arguments = left == FOREVER ? PyTuple.of(rt, repeated) : PyTuple.of(rt, repeated, rt.integer(left));
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
            type.method("__length_hint__", (rt, self) -> {
                if (((Repeat) self).left == FOREVER) {
                    throw rt.typeError("len() of unsized object");
                }
                return rt.integer(((Repeat) self).left);
            });
            type.constant("__module__", PyStr.immortalOf("itertools"));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            return make(rt, type, args);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            Repeat repeat = (Repeat) self;
            PyStr object = Abstract.repr(rt, repeat.object == null ? Runtime.none() : repeat.object);
            String text = object.value() + (repeat.left == FOREVER ? "" : ", " + repeat.left);
            object.decref(rt);
            return rt.string("repeat(" + text + ")");
        }
    }
}
