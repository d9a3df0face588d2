package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;

/**
 * {@code _thread}, with one thread: what can be done with its objects without a second one. CPython 3.13
 * Modules/_threadmodule.c.
 */
final class ThreadModule {
    /** What {@code get_ident()} says of the one thread there is. */
    static final long MAIN_THREAD = 140_000_000_000_000L;

    private static final long NATIVE_THREAD = 1000;
    /** In seconds. */
    private static final double TIMEOUT_MAX = 9223372036.0;

    private ThreadModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        for (String start : new String[] {"start_new_thread", "start_new", "start_joinable_thread"}) {
            module.functionN(start, (rt, self, args) -> {
                throw new Unsupported("a second thread");
            });
        }
        module.function0("daemon_threads_allowed", (rt, self) -> Runtime.bool(true))
                .function0("allocate_lock", (rt, self) -> ThreadLock.make(rt, ThreadLock.TYPE))
                .function0("allocate", (rt, self) -> ThreadLock.make(rt, ThreadLock.TYPE))
                .function0("get_ident", (rt, self) -> rt.integer(MAIN_THREAD))
                .function0("_get_main_thread_ident", (rt, self) -> rt.integer(MAIN_THREAD))
                .function0("get_native_id", (rt, self) -> rt.integer(NATIVE_THREAD))
                .function0("_is_main_interpreter", (rt, self) -> Runtime.bool(true))
                .function0("_count", (rt, self) -> rt.integer(0))
                .function0("_shutdown", (rt, self) -> Runtime.none())
                .function1("_make_thread_handle", (rt, self, ident) -> ThreadHandle.running(rt, ident))
                .functionN("_excepthook", (rt, self, args) -> {
                    throw new Unsupported("threading.excepthook()");
                })
                .functionN("stack_size", ThreadModule::stackSize)
                .functionN("interrupt_main", (rt, self, args) -> {
                    throw new Unsupported("_thread.interrupt_main()");
                })
                .value("_ThreadHandle", ThreadHandle.TYPE)
                .value("_ExceptHookArgs", ThreadHandle.EXCEPT_HOOK_ARGS)
                .value("_local", ThreadLocal.TYPE)
                .value("TIMEOUT_MAX", PyFloat.of(vm, TIMEOUT_MAX))
                .value("RLock", ThreadLock.REENTRANT)
                .value("LockType", ThreadLock.TYPE)
                .value("lock", ThreadLock.TYPE)
                .value("error", Exceptions.RUNTIME_ERROR);
    }

    private static PyObject stackSize(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "stack_size", 0, 1);
        return rt.integer(0);
    }
}
