package dev.tally.python.vm;

import dev.tally.python.code.CodeUnits;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Unicode;
import dev.tally.python.object.Visitor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code frame}: a {@link Frame} as an object, made when somebody asks for it. While the frame runs or is a generator's, it
 * only points there; a frame that ends while its object lives on leaves it all that it owned. CPython 3.13
 * Objects/frameobject.c and Python/frame.c.
 */
public final class PyFrame extends PyObject {
    public static final PyType TYPE =
            PyType.builtin("frame", Types.OBJECT, new Behaviour(), 136).sealed();

    private @Nullable Frame frame;

    /** Whether the frame has ended, and this owns its slots. */
    private boolean owner;

    /** Owned, once the frame has ended. */
    private @Nullable PyFrame back;

    private @Nullable PyDict extraLocals;
    private final int slotCount;

    private PyFrame(Frame frame) {
        super(TYPE);
        this.frame = frame;
        this.slotCount = PyGenerator.slots(frame.code);
    }

    /** A frame's object, borrowed from the frame. */
    public static PyFrame of(Interpreter vm, Frame f) {
        PyFrame made = f.object;
        if (made == null) {
            made = new PyFrame(f);
            vm.heap().allocatedContainer(made);
            f.object = made;
        }
        return made;
    }

    /** The frame, or null once it is cleared. */
    public @Nullable Frame frame() {
        return frame;
    }

    /** Whether the frame has ended: its object alone keeps it and all that it held. */
    public boolean hasEnded() {
        return owner;
    }

    /** The frame ends: what it owns is this object's from now on. */
    void takeOwnership(Interpreter vm, Frame f) {
        owner = true;
        Frame caller = f.back;
        f.back = null;
        if (caller != null) {
            PyFrame object = of(vm, caller);
            object.incref();
            back = object;
        }
    }

    /** The frame ends before this object had another holder. */
    void detach() {
        frame = null;
    }

    /** {@code f_back}, borrowed. */
    @Nullable
    PyFrame back(Interpreter vm) {
        if (owner || frame == null) {
            return back;
        }
        return frame.back == null ? null : of(vm, frame.back);
    }

    @Override
    public long sizeInBytes() {
        return type().basicSize() + 8L * slotCount;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (back != null) {
            visitor.visit(back, "f_back", 0);
        }
        if (extraLocals != null) {
            visitor.visit(extraLocals, "f_extra_locals", 0);
        }
        if (owner && frame != null) {
            traverse(frame, visitor);
        }
    }

    /** Shows all that a frame owns, but for its object. */
    static void traverse(Frame f, Visitor visitor) {
        visitor.visit(f.function, "function", 0);
        visitor.visit(f.code, "code", 0);
        if (f.locals != null) {
            visitor.visit(f.locals, "locals", 0);
        }
        if (f.created != null) {
            visitor.visit(f.created, "created", 0);
        }
        for (int i = 0; i < f.slots.length; i++) {
            if (f.slots[i] != null) {
                visitor.visit(f.slots[i], "variables", i);
            }
        }
    }

    @Override
    public void clear(Runtime rt) {
        Frame f = frame;
        boolean owned = owner;
        frame = null;
        owner = false;
        if (f != null && owned) {
            ((Interpreter) rt).exits().releaseOwned(f);
        } else if (f != null) {
            f.object = null;
        }
        PyObject oldBack = back;
        back = null;
        decref(rt, oldBack);
        PyObject extra = extraLocals;
        extraLocals = null;
        decref(rt, extra);
    }

    /** {@code f.clear()}: forgets the variables of a frame that has ended, or closes its generator. */
    private PyObject clearVariables(Interpreter vm) {
        Frame f = frame;
        if (f == null) {
            return Runtime.none();
        }
        if (f.generator != null && !owner) {
            if (f.generator.isRunning()) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, "cannot clear an executing frame");
            }
            if (f.generator.isSuspended()) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, "cannot clear a suspended frame");
            }
            return f.generator.close(vm);
        }
        if (!owner) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "cannot clear an executing frame");
        }
        for (int i = 0; i < f.slots.length; i++) {
            PyObject old = f.slots[i];
            f.slots[i] = null;
            decref(vm, old);
        }
        return Runtime.none();
    }

    /** {@code f_locals}: the namespace, or what stands for the variables of a function. */
    private PyObject locals(Interpreter vm) {
        Frame f = frame;
        return f != null && f.locals != null ? f.locals.owned() : PyFrameLocals.of(vm, this);
    }

    /** What was set through {@code f_locals} and is no variable of the function; borrowed, or null. */
    @Nullable
    PyDict extraLocals() {
        return extraLocals;
    }

    PyDict makeExtraLocals(Interpreter vm) {
        PyDict known = extraLocals;
        if (known == null) {
            known = PyDict.of(vm);
            extraLocals = known;
        }
        return known;
    }

    /**
     * A new dictionary of a function's bound variables: its own in their order, then cells, then free variables, then
     * what was set through {@code f_locals}.
     */
    static PyDict variables(Interpreter vm, Frame f) {
        PyDict made = PyDict.of(vm);
        for (int i = 0; i < f.executable.stackBase; i++) {
            PyObject value = f.variable(i);
            if (value != null) {
                made.set(vm, f.executable.variables[i], value);
            }
        }
        PyDict extra = f.extraLocals();
        if (extra != null) {
            vm.hold(made);
            for (int i = 0; i < extra.end(); i++) {
                PyObject key = extra.keyAt(i);
                PyObject value = extra.valueAt(i);
                if (key != null && value != null) {
                    made.set(vm, key, value);
                }
            }
            vm.take(made);
        }
        return made;
    }

    /** Where an instruction is in CPython's bytecode, in bytes; -1 before the first. */
    static int lasti(Frame f, int instruction) {
        return instruction < 0 ? -1 : 2 * CodeUnits.offsets(f.code())[instruction];
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(REPR);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            Frame f = ((PyFrame) self).frame;
            if (f == null) {
                return super.repr(rt, self);
            }
            return rt.string("<frame at 0x" + Long.toHexString(rt.heap().address(self)) + ", file "
                    + Unicode.repr(f.code().source().name(), false) + ", line " + f.line() + ", code "
                    + f.code().name() + ">");
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("clear", (rt, self) -> ((PyFrame) self).clearVariables((Interpreter) rt))
                    .getter("f_back", (rt, self) -> PyTraceback.ownedOrNone(((PyFrame) self).back((Interpreter) rt)))
                    .getter("f_code", (rt, self) -> of(self, f -> f.code))
                    .getter("f_globals", (rt, self) -> of(self, f -> f.globals))
                    .getter("f_builtins", (rt, self) -> of(self, f -> f.builtins))
                    .getter("f_locals", (rt, self) -> ((PyFrame) self).locals((Interpreter) rt))
                    .getter("f_lineno", (rt, self) -> rt.integer(line(self)))
                    .getter("f_lasti", (rt, self) -> rt.integer(lasti(self)))
                    .getter("f_trace", (rt, self) -> Runtime.none());
        }

        private static PyObject of(PyObject self, Function<Frame, PyObject> part) {
            Frame f = ((PyFrame) self).frame;
            return f == null ? Runtime.none() : part.apply(f).owned();
        }

        private static int line(PyObject self) {
            Frame f = ((PyFrame) self).frame;
            return f == null ? 0 : f.line();
        }

        private static int lasti(PyObject self) {
            Frame f = ((PyFrame) self).frame;
            return f == null ? -1 : PyFrame.lasti(f, f.pc);
        }
    }
}
