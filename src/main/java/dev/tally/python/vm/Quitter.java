package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** {@code exit} and {@code quit}: immortal. CPython 3.13 Lib/_sitebuiltins.py. */
final class Quitter extends PyObject {
    private static final PyType TYPE = PyType.builtin("_sitebuiltins.Quitter", Types.OBJECT, new Behaviour(), 16)
            .sealed();
    private static final String EOF = "Ctrl-D (i.e. EOF)";

    private final String name;

    Quitter(String name) {
        super(TYPE);
        this.name = name;
        makeImmortal();
    }

    private static final class Behaviour extends Slots {
        private static final Signature CALL_SIGNATURE = Signature.of("__call__", "code=");

        @Override
        public long mask() {
            return slots(REPR, CALL);
        }

        @Override
        public void define(TypeBuilder type) {
            type.getter("name", (rt, self) -> rt.string(((Quitter) self).name))
                    .getter("eof", (rt, self) -> rt.string(EOF));
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string("Use " + ((Quitter) self).name + "() or " + EOF + " to exit");
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            PyObject code = CALL_SIGNATURE.bind(rt, args)[0];
            PyTuple arguments = PyTuple.of(rt, (code == null ? Runtime.none() : code).owned());
            throw rt.raise(PyBaseException.of(rt, Exceptions.SYSTEM_EXIT, arguments));
        }
    }
}
