package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.StructSequence;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;

/** {@code _thread._ThreadHandle}: whether a thread was started and has ended. */
final class ThreadHandle extends PyObject {
    static final PyType TYPE = PyType.builtin("_thread._ThreadHandle", Types.OBJECT, new Behaviour(), 24)
            .sealed();
    static final PyType EXCEPT_HOOK_ARGS =
            StructSequence.type("_thread._ExceptHookArgs", "exc_type", "exc_value", "exc_traceback", "thread");

    /** 0 before the thread is started. */
    private long ident;

    private boolean done;

    private ThreadHandle() {
        super(TYPE);
    }

    private static ThreadHandle make(Runtime rt) {
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

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(REPR, NEW);
        }

        @Override
        public void define(TypeBuilder type) {
            type.getter("ident", (rt, self) -> rt.integer(handle(self).ident))
                    .methodN("join", (rt, self, args) -> join(rt, handle(self)))
                    .method("_set_done", (rt, self) -> {
                        handle(self).done = true;
                        return Runtime.none();
                    })
                    .method("is_done", (rt, self) -> Runtime.bool(handle(self).done));
        }

        private static ThreadHandle handle(PyObject self) {
            return (ThreadHandle) self;
        }

        private static PyObject join(Runtime rt, ThreadHandle handle) {
            if (handle.done) {
                return Runtime.none();
            }
            if (handle.ident == 0) {
                throw rt.raise(Exceptions.RUNTIME_ERROR, "thread not started");
            }
            throw new Unsupported("waiting for a thread that does not end");
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            return make(rt);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string("<_ThreadHandle object: ident=" + handle(self).ident + ">");
        }
    }
}
