package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/** What asynchronous generators do: CPython 3.13 Objects/genobject.c, PyAsyncGen_Type. */
final class AsyncGeneratorType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, AITER, ANEXT, FINALIZE);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("asend", (rt, self, value) -> send((Interpreter) rt, self, value))
                .methodPacked("athrow", (rt, self, args) -> throwIn((Interpreter) rt, self, args))
                .method("aclose", (rt, self) -> throwing((Interpreter) rt, self, null))
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .field(
                        "ag_running",
                        (rt, self) -> Runtime.bool(GeneratorType.generator(self).async().running));
        GeneratorType.names(type);
        GeneratorType.frame(type, "ag_", "await");
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return GeneratorType.named(rt, self);
    }

    @Override
    public PyObject asyncIter(Runtime rt, PyObject self) {
        return self.owned();
    }

    @Override
    public PyObject asyncNext(Runtime rt, PyObject self) {
        return send((Interpreter) rt, self, null);
    }

    private static PyObject send(Interpreter vm, PyObject self, @Nullable PyObject value) {
        PyGenerator generator = GeneratorType.generator(self);
        generator.async().firstStep(vm, generator);
        return PyAsyncGenSend.of(vm, generator, value);
    }

    private static PyObject throwIn(Interpreter vm, PyObject self, Args args) {
        if (args.positional() > 1) {
            vm.warn(
                    Exceptions.DEPRECATION_WARNING,
                    "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.");
        }
        PyTuple given = vm.hold(args.toTuple(vm));
        PyObject made = throwing(vm, self, given);
        vm.release(given);
        return made;
    }

    private static PyObject throwing(Interpreter vm, PyObject self, @Nullable PyTuple given) {
        PyGenerator generator = GeneratorType.generator(self);
        generator.async().firstStep(vm, generator);
        return PyAsyncGenThrow.of(vm, generator, given);
    }

    @Override
    public void finalizeObject(Runtime rt, PyObject self) {
        GeneratorType.generator(self).finish((Interpreter) rt);
    }
}
