package dev.tally.python.vm;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;

/** What coroutines and asynchronous generators do as long as nobody runs them. CPython 3.13 Objects/genobject.c. */
final class CoroutineType extends Slots {
    @Override
    public long mask() {
        return slots(REPR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("close", (rt, self) -> ((PyGenerator) self).close((Interpreter) rt));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyGenerator made = (PyGenerator) self;
        return rt.string("<" + self.type().name() + " object " + made.qualifiedName() + " at 0x"
                + Long.toHexString(rt.heap().address(self)) + ">");
    }
}
