package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.ThreadState;
import dev.tally.python.vm.Waiters;
import org.jspecify.annotations.Nullable;

/**
 * {@code _thread.lock} and {@code _thread.RLock}. Who waits for a lock tries again when it is given back; whoever runs may have
 * taken it once more by then.
 */
final class ThreadLock extends PyObject {
    static final PyType TYPE = PyType.builtin("_thread.lock", Types.OBJECT, new Behaviour(false), 32)
            .withWeakReferences()
            .sealed();
    static final PyType REENTRANT = PyType.builtin("_thread.RLock", Types.OBJECT, new Behaviour(true), 48)
            .withWeakReferences();

    private int taken;

    /** The thread that has taken it, where it is reentrant. */
    private @Nullable ThreadState owner;

    private final Waiters waiters = new Waiters();

    private ThreadLock(PyType type) {
        super(type);
    }

    static ThreadLock make(Runtime rt, PyType type) {
        ThreadLock made = new ThreadLock(type);
        rt.heap().allocated(made);
        return made;
    }

    private static ThreadLock lock(PyObject self) {
        return (ThreadLock) self;
    }

    /** Waits until it is free; false where the time is over before. */
    private boolean await(Interpreter vm, double timeout) {
        long end = timeout < 0 ? -1 : vm.clock().after(TimeModule.nanoseconds(timeout));
        while (taken > 0) {
            long left = end < 0 ? -1 : Math.max(0, end - vm.clock().read());
            if (!vm.threads().await(waiters, left) && taken > 0) {
                return false;
            }
        }
        return true;
    }

    /** Nobody has it any more. */
    private void giveBack(Interpreter vm) {
        taken = 0;
        owner = null;
        vm.threads().wakeOne(waiters);
    }

    private void take(ThreadState thread, int count) {
        taken = count;
        owner = thread;
    }

    private static final class Behaviour extends Slots {
        private static final String UNACQUIRED = "cannot release un-acquired lock";
        private static final Signature ACQUIRE = Signature.of("acquire", "blocking=, timeout=");

        private final boolean reentrant;

        Behaviour(boolean reentrant) {
            this.reentrant = reentrant;
        }

        @Override
        public long mask() {
            return slots(REPR, NEW);
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("acquire", this::acquire).method("release", this::release);
            if (reentrant) {
                type.method("_is_owned", (rt, self) -> Runtime.bool(isMine((Interpreter) rt, self)))
                        .method(
                                "_recursion_count",
                                (rt, self) -> rt.integer(isMine((Interpreter) rt, self) ? lock(self).taken : 0))
                        .method("_release_save", this::releaseAll)
                        .method1("_acquire_restore", (rt, self, state) -> restore(rt, self, state));
            } else {
                type.methodN("acquire_lock", this::acquire)
                        .method("release_lock", this::release)
                        .method("locked", (rt, self) -> Runtime.bool(lock(self).taken > 0))
                        .method("locked_lock", (rt, self) -> Runtime.bool(lock(self).taken > 0));
            }
            type.method("__enter__", (rt, self) -> acquire(rt, self, Args.NONE))
                    .methodN("__exit__", (rt, self, args) -> release(rt, self));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            if (!reentrant) {
                Arguments.count(rt, args.positional() + args.keywordCount(), "lock", 0, 0);
            }
            return make(rt, type);
        }

        private PyObject acquire(Runtime rt, PyObject self, Args args) {
            PyObject[] given = ACQUIRE.bind(rt, args);
            boolean blocking = given[0] == null || Abstract.truth(rt, given[0]);
            double timeout = given[1] == null ? -1 : TimeModule.duration(rt, given[1]);
            if (!blocking && timeout != -1) {
                throw rt.valueError("can't specify a timeout for a non-blocking call");
            }
            if (timeout < 0 && timeout != -1) {
                throw rt.valueError("timeout value must be a non-negative number");
            }
            Interpreter vm = (Interpreter) rt;
            ThreadState running = vm.threads().running();
            if (reentrant && lock(self).owner == running) {
                lock(self).taken++;
                return Runtime.bool(true);
            }
            if (lock(self).taken > 0
                    && (!blocking || timeout == 0 || !lock(self).await(vm, timeout))) {
                return Runtime.bool(false);
            }
            lock(self).take(running, 1);
            return Runtime.bool(true);
        }

        private PyObject release(Runtime rt, PyObject self) {
            Interpreter vm = (Interpreter) rt;
            if (reentrant ? !isMine(vm, self) : lock(self).taken == 0) {
                throw rt.raise(Exceptions.RUNTIME_ERROR, reentrant ? UNACQUIRED : "release unlocked lock");
            }
            if (lock(self).taken > 1) {
                lock(self).taken--;
            } else {
                lock(self).giveBack(vm);
            }
            return Runtime.none();
        }

        private static boolean isMine(Interpreter vm, PyObject self) {
            return lock(self).taken > 0 && lock(self).owner == vm.threads().running();
        }

        private PyObject releaseAll(Runtime rt, PyObject self) {
            ThreadState owner = lock(self).owner;
            int count = lock(self).taken;
            if (owner == null) {
                throw rt.raise(Exceptions.RUNTIME_ERROR, UNACQUIRED);
            }
            lock(self).giveBack((Interpreter) rt);
            return PyTuple.of(rt, rt.integer(count), rt.integer(owner.ident()));
        }

        private static PyObject restore(Runtime rt, PyObject self, PyObject state) {
            Interpreter vm = (Interpreter) rt;
            if (!(state instanceof PyTuple saved)) {
                throw rt.typeError(
                        "_acquire_restore() argument 1 must be 2-item sequence, not " + Arguments.shortName(rt, state));
            }
            if (saved.size() != 2) {
                throw rt.typeError("_acquire_restore() argument 1 must be sequence of length 2, not " + saved.size());
            }
            int count = Arguments.toInt(rt, saved.get(0));
            if (lock(self).taken > 0) {
                lock(self).await(vm, -1);
            }
            lock(self).take(vm.threads().running(), count);
            return Runtime.none();
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            int taken = lock(self).taken;
            String state = taken > 0 ? "locked" : "unlocked";
            ThreadState holder = lock(self).owner;
            String owner = reentrant ? " owner=" + (holder == null ? 0 : holder.ident()) + " count=" + taken : "";
            return rt.string("<" + state + " " + self.type().name() + " object" + owner + " at 0x"
                    + Long.toHexString(rt.heap().address(self)) + ">");
        }
    }
}
