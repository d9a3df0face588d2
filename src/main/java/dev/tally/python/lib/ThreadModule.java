package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;

/** {@code _thread}, with one thread: locks that the library takes and gives back. CPython 3.13 Modules/_threadmodule.c. */
final class ThreadModule {
    /** What {@code get_ident()} says of the one thread there is. */
    private static final long MAIN_THREAD = 140_000_000_000_000L;

    private ThreadModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.function0("get_ident", (rt, self) -> rt.integer(MAIN_THREAD))
                .function0("allocate_lock", (rt, self) -> Lock.make(rt, Lock.TYPE))
                .functionN("start_new_thread", (rt, self, args) -> {
                    throw new Unsupported("a thread");
                })
                .value("RLock", Lock.REENTRANT)
                .value("LockType", Lock.TYPE)
                .value("lock", Lock.TYPE)
                .value("error", Exceptions.RUNTIME_ERROR);
    }

    /** {@code _thread.lock} and {@code _thread.RLock}. */
    private static final class Lock extends PyObject {
        static final PyType TYPE = PyType.builtin("_thread.lock", Types.OBJECT, new LockSlots(false), 32)
                .withWeakReferences();
        static final PyType REENTRANT = PyType.builtin("_thread.RLock", Types.OBJECT, new LockSlots(true), 48)
                .withWeakReferences();

        int taken;

        Lock(PyType type) {
            super(type);
        }

        static Lock make(Runtime rt, PyType type) {
            Lock made = new Lock(type);
            rt.heap().allocated(made);
            return made;
        }
    }

    private static final class LockSlots extends Slots {
        private final boolean reentrant;

        LockSlots(boolean reentrant) {
            this.reentrant = reentrant;
        }

        @Override
        public long mask() {
            return slots(REPR, NEW);
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("acquire", (rt, self, args) -> acquire(self))
                    .method("release", this::release)
                    .method("locked", (rt, self) -> Runtime.bool(((Lock) self).taken > 0))
                    .method("__enter__", (rt, self) -> acquire(self))
                    .methodN("__exit__", (rt, self, args) -> release(rt, self));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            return Lock.make(rt, type);
        }

        private PyObject acquire(PyObject self) {
            Lock lock = (Lock) self;
            if (lock.taken > 0 && !reentrant) {
                throw new Unsupported("waiting for a lock that nobody gives back");
            }
            lock.taken++;
            return Runtime.bool(true);
        }

        private PyObject release(Runtime rt, PyObject self) {
            Lock lock = (Lock) self;
            if (lock.taken == 0) {
                throw rt.raise(
                        Exceptions.RUNTIME_ERROR,
                        reentrant ? "cannot release un-acquired lock" : "release unlocked lock");
            }
            lock.taken--;
            return Runtime.none();
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            Lock lock = (Lock) self;
            String state = lock.taken > 0 ? "locked" : "unlocked";
            String owner = reentrant ? " owner=" + (lock.taken > 0 ? MAIN_THREAD : 0) + " count=" + lock.taken : "";
            return rt.string("<" + state + " " + self.type().name() + " object" + owner + " at 0x"
                    + Long.toHexString(rt.heap().address(self)) + ">");
        }
    }
}
