package dev.tally.python.lib;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Singletons;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.PyFutureIterator;
import dev.tally.python.vm.PyTaskStep;

/** {@code _tasks}: what of the tasks and futures of {@code asyncio} CPython has in C and programs can see the difference of. */
final class TasksModule {
    private TasksModule() {}

    static void fill(Interpreter vm, ModuleBuilder tasks) {
        tasks.function1("Step", (rt, self, task) -> PyTaskStep.step(rt, task))
                .function1("Run", (rt, self, task) -> PyTaskStep.run(rt, task))
                .function1("Wakeup", (rt, self, task) -> PyTaskStep.wakeup(rt, task))
                .function1("FutureIter", (rt, self, future) -> PyFutureIterator.of(rt, future))
                .function1("result", (rt, self, future) -> PyFutureIterator.result(vm, future))
                .function0("get_running_loop", (rt, self) -> runningLoop(vm));
    }

    private static PyObject runningLoop(Interpreter vm) {
        PyObject loop = Attributes.callMethod(vm, vm.importModule("asyncio.events"), "_get_running_loop");
        if (loop == Singletons.NONE) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "no running event loop");
        }
        return loop;
    }
}
