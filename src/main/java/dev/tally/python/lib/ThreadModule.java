package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Hooks;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Threads;

/** {@code _thread}: CPython 3.13 Modules/_threadmodule.c. */
final class ThreadModule {
    private static final long NATIVE_THREAD = 1000;
    /** In seconds. */
    private static final double TIMEOUT_MAX = 9223372036.0;

    private static final Signature START_JOINABLE = Signature.of("start_joinable_thread", "function, handle=, daemon=");

    private ThreadModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("start_new_thread", (rt, self, args) -> start(vm, "start_new_thread", args))
                .functionN("start_new", (rt, self, args) -> start(vm, "start_new_thread", args))
                .functionN("start_joinable_thread", (rt, self, args) -> startJoinable(vm, args))
                .function0("daemon_threads_allowed", (rt, self) -> Runtime.bool(true))
                .function0("allocate_lock", (rt, self) -> ThreadLock.make(rt, ThreadLock.TYPE))
                .function0("allocate", (rt, self) -> ThreadLock.make(rt, ThreadLock.TYPE))
                .function0("exit_thread", (rt, self) -> exit(rt))
                .function0("exit", (rt, self) -> exit(rt))
                .functionN("interrupt_main", (rt, self, args) -> {
                    throw new Unsupported("_thread.interrupt_main()");
                })
                .function0(
                        "get_ident",
                        (rt, self) -> rt.integer(vm.threads().running().ident()))
                .function0("get_native_id", (rt, self) -> rt.integer(nativeId(vm)))
                .function0("_count", (rt, self) -> rt.integer(vm.threads().count()))
                .functionN("stack_size", new StackSize()::exchange)
                .function1("_excepthook", (rt, self, told) -> told(vm, told))
                .function0("_is_main_interpreter", (rt, self) -> Runtime.bool(true))
                .function0("_shutdown", (rt, self) -> {
                    vm.threads().awaitAll();
                    return Runtime.none();
                })
                .function1("_make_thread_handle", (rt, self, ident) -> ThreadHandle.running(rt, ident))
                .function0("_get_main_thread_ident", (rt, self) -> rt.integer(Threads.MAIN_IDENT))
                .value("_ThreadHandle", ThreadHandle.TYPE)
                .value("lock", ThreadLock.TYPE)
                .value("LockType", ThreadLock.TYPE)
                .value("RLock", ThreadLock.REENTRANT)
                .value("_local", ThreadLocal.TYPE)
                .value("error", Exceptions.RUNTIME_ERROR)
                .value("_ExceptHookArgs", Hooks.THREAD_ARGUMENTS)
                .value("TIMEOUT_MAX", PyFloat.of(vm, TIMEOUT_MAX));
    }

    /** Threads of the system have numbers in the order of their starts. */
    private static long nativeId(Interpreter vm) {
        return NATIVE_THREAD + (Threads.MAIN_IDENT - vm.threads().running().ident()) / Threads.IDENT_STEP;
    }

    private static PyObject exit(Runtime rt) {
        throw rt.raise(PyBaseException.of(rt, Exceptions.SYSTEM_EXIT, PyTuple.EMPTY));
    }

    private static PyObject start(Interpreter vm, String name, Args args) {
        Arguments.positional(vm, args, name, 2, 3);
        PyObject keywords = args.orNull(2);
        if (!(args.get(0).type().has(Slots.CALL))) {
            throw vm.typeError("first arg must be callable");
        }
        if (!(args.get(1) instanceof PyTuple arguments)) {
            throw vm.typeError("2nd arg must be a tuple");
        }
        if (keywords != null && !(keywords instanceof PyDict)) {
            throw vm.typeError("optional 3rd arg must be a dictionary");
        }
        return vm.integer(vm.threads()
                .start(args.get(0), arguments, (PyDict) keywords, true, () -> {})
                .ident());
    }

    private static PyObject startJoinable(Interpreter vm, Args args) {
        PyObject[] given = START_JOINABLE.bind(vm, args);
        if (!given[0].type().has(Slots.CALL)) {
            throw vm.typeError("thread function must be callable");
        }
        boolean isNew = given[1] == null || given[1] == Singletons.NONE;
        if (!isNew && !(given[1] instanceof ThreadHandle)) {
            throw vm.typeError("'handle' must be a _ThreadHandle");
        }
        boolean daemon = given[2] == null || Abstract.truth(vm, given[2]);
        ThreadHandle handle = isNew ? ThreadHandle.make(vm) : (ThreadHandle) given[1].owned();
        vm.hold(handle);
        handle.start(vm, given[0], daemon);
        return vm.take(handle);
    }

    /** CPython 3.13 Modules/_threadmodule.c, thread_excepthook. */
    private static PyObject told(Interpreter vm, PyObject told) {
        if (!(told instanceof PyTuple arguments) || told.type() != Hooks.THREAD_ARGUMENTS) {
            throw vm.typeError("_thread.excepthook argument type must be ExceptHookArgs");
        }
        Hooks.thread(vm, arguments);
        return Runtime.none();
    }

    /** What a program has set of it, which makes no difference. */
    private static final class StackSize {
        private static final long LEAST = 32_768;

        private long bytes;

        PyObject exchange(Runtime rt, PyObject self, Args args) {
            Arguments.positional(rt, args, "stack_size", 0, 1);
            long wanted = args.positional() == 0 ? 0 : Numbers.size(rt, args.get(0));
            if (wanted < 0) {
                throw rt.valueError("size must be 0 or a positive value");
            }
            if (wanted > 0 && wanted < LEAST) {
                throw rt.valueError("size not valid: " + wanted + " bytes");
            }
            long before = bytes;
            bytes = wanted;
            return rt.integer(before);
        }
    }
}
