package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.StructSequence;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.AsyncHooks;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** What {@code sys} lets event loops set. CPython 3.13 Python/sysmodule.c, sys_set_asyncgen_hooks. */
final class CoroutineSettings {
    private static final PyType HOOKS = StructSequence.type("asyncgen_hooks", "firstiter", "finalizer");
    private static final Signature SET = Signature.of("function", "firstiter=, finalizer=");

    private CoroutineSettings() {}

    static void fill(Interpreter vm, ModuleBuilder sys) {
        sys.function0("get_asyncgen_hooks", (rt, self) -> hooks(vm))
                .functionN("set_asyncgen_hooks", (rt, self, args) -> setHooks(vm, args))
                .function0("get_coroutine_origin_tracking_depth", (rt, self) -> rt.integer(0))
                .function1("set_coroutine_origin_tracking_depth", (rt, self, depth) -> setDepth(rt, depth));
    }

    private static PyObject hooks(Interpreter vm) {
        AsyncHooks hooks = vm.asyncHooks();
        return PyTuple.ofType(vm, HOOKS, orNone(hooks.firstStep()), orNone(hooks.finalizer()));
    }

    private static PyObject orNone(@Nullable PyObject hook) {
        return hook == null ? Runtime.none() : hook.owned();
    }

    private static PyObject setHooks(Interpreter vm, Args args) {
        PyObject[] given = SET.bind(vm, args);
        PyObject first = checked(vm, given[0], "firstiter");
        PyObject last = checked(vm, given[1], "finalizer");
        if (last != null) {
            vm.asyncHooks().setFinalizer(vm, last == Singletons.NONE ? null : last);
        }
        if (first != null) {
            vm.asyncHooks().setFirstStep(vm, first == Singletons.NONE ? null : first);
        }
        return Runtime.none();
    }

    private static @Nullable PyObject checked(Interpreter vm, @Nullable PyObject hook, String name) {
        if (hook != null && hook != Singletons.NONE && !hook.type().has(Slots.CALL)) {
            throw vm.typeError(
                    "callable " + name + " expected, got " + hook.type().name());
        }
        return hook;
    }

    /** Where coroutines were made is not kept. */
    private static PyObject setDepth(Runtime rt, PyObject given) {
        int depth = Arguments.toInt(rt, given);
        if (depth < 0) {
            throw rt.valueError("depth must be >= 0");
        }
        if (depth > 0) {
            throw new Unsupported("the tracking of where coroutines are made");
        }
        return Runtime.none();
    }
}
