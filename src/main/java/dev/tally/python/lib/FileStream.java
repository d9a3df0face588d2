package dev.tally.python.lib;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.Described;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.TypeBuilder;
import org.jspecify.annotations.Nullable;

/** What the three layers of an open file have in common: text, its bytes in a buffer, the file itself. */
abstract class FileStream extends PyObject implements Described {
    /** Whether it is being freed, and closed for that reason alone. */
    private boolean finalizing;

    FileStream(PyType type) {
        super(type);
    }

    /** Whether it is closed when it is freed. */
    boolean closesWhenFreed() {
        return true;
    }

    final void finalizing() {
        finalizing = true;
    }

    final boolean isFinalizing() {
        return finalizing;
    }

    /** The file that it leads to, without asking what a program could answer; or null. */
    abstract @Nullable FileIo file();

    @Override
    public final String described() {
        FileIo file = file();
        return file == null || file.label().isEmpty() ? "" : file.label() + (file.isClosed() ? ", closed=True" : "");
    }

    /** What all of them have. */
    static void define(TypeBuilder type) {
        type.getter("_finalizing", (rt, self) -> Runtime.bool(((FileStream) self).finalizing));
        for (String method : new String[] {"__reduce__", "__reduce_ex__"}) {
            type.methodN(method, (rt, self, args) -> {
                throw rt.typeError("cannot pickle '" + self.type().shortName() + "' instances");
            });
        }
    }

    /** Calls a method with a number. */
    static PyObject call(Runtime rt, PyObject on, String method, long number) {
        PyObject argument = rt.hold(rt.integer(number));
        return rt.releaseFor(argument, Attributes.callMethod(rt, on, method, argument));
    }

    static PyException closed(Runtime rt) {
        return rt.valueError("I/O operation on closed file");
    }
}
