package dev.tally.python.vm;

import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;

/** What coroutines do: CPython 3.13 Objects/genobject.c, PyCoro_Type. They are no iterators: {@code __await__} gives one. */
final class CoroutineType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, AWAIT, FINALIZE);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("send", (rt, self, value) -> GeneratorType.generator(self).send((Interpreter) rt, value))
                .methodN("throw", GeneratorType::throwMethod)
                .method("close", (rt, self) -> GeneratorType.generator(self).close((Interpreter) rt))
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .field("cr_origin", (rt, self) -> Runtime.none())
                .getter(
                        "cr_running",
                        (rt, self) -> Runtime.bool(GeneratorType.generator(self).isRunning()));
        GeneratorType.names(type);
        GeneratorType.frame(type, "cr_", "await");
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return GeneratorType.named(rt, self);
    }

    @Override
    public PyObject await(Runtime rt, PyObject self) {
        return PyCoroutineWrapper.of(rt, GeneratorType.generator(self));
    }

    @Override
    public void finalizeObject(Runtime rt, PyObject self) {
        GeneratorType.generator(self).finish((Interpreter) rt);
    }
}
