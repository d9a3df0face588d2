package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Threads;
import dev.tally.python.vm.Waiters;

/** {@code _thread._ThreadHandle}: whether a thread was started and has ended. */
final class ThreadHandle extends PyObject {
    static final PyType TYPE = PyType.builtin("_thread._ThreadHandle", Types.OBJECT, new Behaviour(), 24)
            .sealed();

    /** 0 before the thread is started. */
    private long ident;

    private boolean done;

    /** Who waits for the thread's end. */
    private final Waiters joining = new Waiters();

    private ThreadHandle() {
        super(TYPE);
    }

    static ThreadHandle make(Runtime rt) {
        ThreadHandle made = new ThreadHandle();
        rt.heap().allocated(made);
        return made;
    }

    /** That of the main thread. */
    static ThreadHandle running(Runtime rt, PyObject ident) {
        ThreadHandle made = make(rt);
        PyInt number = Numbers.index(rt, ident);
        made.ident = number.longValue();
        number.decref(rt);
        return made;
    }

    /** Starts the thread that this is the handle of; it is held until the thread ends. */
    void start(Interpreter vm, PyObject function, boolean daemon) {
        if (ident != 0) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "thread already started");
        }
        Threads threads = vm.threads();
        ident = threads.start(function, PyTuple.EMPTY, null, daemon, () -> finish(vm))
                .ident();
    }

    private PyObject join(Interpreter vm, Args args) {
        Arguments.positional(vm, args, "join", 0, 1);
        PyObject given = args.orNull(0);
        double timeout = given == null || given == Singletons.NONE ? -1 : Math.max(0, TimeModule.duration(vm, given));
        if (!done && ident == 0) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "thread not started");
        }
        if (!done && ident == vm.threads().running().ident()) {
            throw vm.raise(Exceptions.RUNTIME_ERROR, "Cannot join current thread");
        }
        if (!done) {
            vm.threads().await(joining, timeout < 0 ? -1 : TimeModule.nanoseconds(timeout));
        }
        return Runtime.none();
    }

    private void finish(Interpreter vm) {
        done = true;
        vm.threads().wakeAll(joining);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(REPR, NEW);
        }

        @Override
        public void define(TypeBuilder type) {
            type.getter("ident", (rt, self) -> rt.integer(handle(self).ident))
                    .methodN("join", (rt, self, args) -> handle(self).join((Interpreter) rt, args))
                    .method("_set_done", (rt, self) -> {
                        handle(self).finish((Interpreter) rt);
                        return Runtime.none();
                    })
                    .method("is_done", (rt, self) -> Runtime.bool(handle(self).done));
        }

        private static ThreadHandle handle(PyObject self) {
            return (ThreadHandle) self;
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            return make(rt);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string("<_thread._ThreadHandle object: ident=" + handle(self).ident + ">");
        }
    }
}
