package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;

/**
 * {@code _thread.lock} and {@code _thread.RLock}. Nobody else gives back a lock that the one thread waits for: without a time
 * to wait that is not modelled, with one the time passes.
 */
final class ThreadLock extends PyObject {
    static final PyType TYPE = PyType.builtin("_thread.lock", Types.OBJECT, new Behaviour(false), 32)
            .withWeakReferences()
            .sealed();
    static final PyType REENTRANT = PyType.builtin("_thread.RLock", Types.OBJECT, new Behaviour(true), 48)
            .withWeakReferences();

    private int taken;

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

    private static final class Behaviour extends Slots {
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
                type.method("_is_owned", (rt, self) -> Runtime.bool(lock(self).taken > 0))
                        .method("_recursion_count", (rt, self) -> rt.integer(lock(self).taken))
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
            if (lock(self).taken > 0 && !reentrant) {
                return waited(rt, blocking, given[1], timeout);
            }
            lock(self).taken++;
            return Runtime.bool(true);
        }

        private static PyObject waited(Runtime rt, boolean blocking, PyObject given, double timeout) {
            if (blocking && timeout < 0) {
                throw new Unsupported("waiting for a lock that no second thread gives back");
            }
            if (timeout > 0) {
                Attributes.callMethod(rt, rt.importModule("time"), "sleep", given)
                        .decref(rt);
            }
            return Runtime.bool(false);
        }

        private PyObject release(Runtime rt, PyObject self) {
            if (lock(self).taken == 0) {
                throw rt.raise(
                        Exceptions.RUNTIME_ERROR,
                        reentrant ? "cannot release un-acquired lock" : "release unlocked lock");
            }
            lock(self).taken--;
            return Runtime.none();
        }

        private PyObject releaseAll(Runtime rt, PyObject self) {
            int count = lock(self).taken;
            release(rt, self);
            lock(self).taken = 0;
            return PyTuple.of(rt, rt.integer(count), rt.integer(ThreadModule.MAIN_THREAD));
        }

        private static PyObject restore(Runtime rt, PyObject self, PyObject state) {
            lock(self).taken = state instanceof PyTuple tuple ? Arguments.toInt(rt, tuple.get(0)) : 1;
            return Runtime.none();
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            int taken = lock(self).taken;
            String state = taken > 0 ? "locked" : "unlocked";
            String owner = reentrant ? " owner=" + (taken > 0 ? ThreadModule.MAIN_THREAD : 0) + " count=" + taken : "";
            return rt.string("<" + state + " " + self.type().name() + " object" + owner + " at 0x"
                    + Long.toHexString(rt.heap().address(self)) + ">");
        }
    }
}
