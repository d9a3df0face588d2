package dev.tally.python.vm;

import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code traceback}: where an exception passed through a frame. CPython 3.13 Python/traceback.c. */
public final class PyTraceback extends PyObject {
    public static final PyType TYPE =
            PyType.builtin("traceback", Types.OBJECT, new Behaviour(), 40).sealed();

    private @Nullable PyTraceback next;
    private @Nullable PyFrame frame;
    private final int instruction;
    private final int line;

    private PyTraceback(@Nullable PyTraceback next, PyFrame frame, int instruction, int line) {
        super(TYPE);
        this.next = next;
        this.frame = frame;
        this.instruction = instruction;
        this.line = line;
    }

    /** {@code PyTraceBack_Here}: puts a frame before the exception's traceback. */
    static void add(Interpreter vm, PyBaseException exception, Frame f) {
        PyTraceback next = exception.traceback() instanceof PyTraceback t ? t : null;
        if (next != null) {
            next.incref();
        }
        PyFrame frame = PyFrame.of(vm, f);
        frame.incref();
        PyTraceback made = new PyTraceback(next, frame, f.pc, f.line());
        vm.heap().allocatedContainer(made);
        exception.setTraceback(vm, made);
    }

    public @Nullable PyTraceback next() {
        return next;
    }

    public @Nullable PyFrame frame() {
        return frame;
    }

    public int line() {
        return line;
    }

    int instruction() {
        return instruction;
    }

    private int lasti() {
        Frame f = frame == null ? null : frame.frame();
        return f == null ? -1 : PyFrame.lasti(f, instruction);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (next != null) {
            visitor.visit(next, "tb_next", 0);
        }
        if (frame != null) {
            visitor.visit(frame, "tb_frame", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldNext = next;
        next = null;
        decref(rt, oldNext);
        PyObject oldFrame = frame;
        frame = null;
        decref(rt, oldFrame);
    }

    private void setNext(Runtime rt, @Nullable PyObject value) {
        if (value == null) {
            throw rt.typeError("can't delete tb_next attribute");
        }
        if (value == Runtime.none()) {
            PyObject old = next;
            next = null;
            decref(rt, old);
            return;
        }
        if (!(value instanceof PyTraceback t)) {
            throw rt.typeError("expected traceback object, got '" + value.type().name() + "'");
        }
        for (PyTraceback link = t; link != null; link = link.next) {
            if (link == this) {
                throw rt.valueError("traceback loop detected");
            }
        }
        PyObject old = next;
        t.incref();
        next = t;
        decref(rt, old);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.getset(
                            "tb_next",
                            (rt, self) -> ownedOrNone(((PyTraceback) self).next),
                            (rt, self, value) -> ((PyTraceback) self).setNext(rt, value))
                    .field("tb_frame", (rt, self) -> ownedOrNone(((PyTraceback) self).frame))
                    .field("tb_lasti", (rt, self) -> rt.integer(((PyTraceback) self).lasti()))
                    .getter("tb_lineno", (rt, self) -> rt.integer(((PyTraceback) self).line));
        }
    }

    static PyObject ownedOrNone(@Nullable PyObject object) {
        return object == null ? Runtime.none() : object.owned();
    }
}
