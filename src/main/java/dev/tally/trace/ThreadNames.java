package dev.tally.trace;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.ThreadState;
import org.jspecify.annotations.Nullable;

/** What threads are called, found without running anything. */
final class ThreadNames {
    /** Of a thread that {@code threading} does not know. */
    private static final String NAMELESS = "_thread";

    private static final PyStr NAME = PyStr.immortalOf("_name");

    private ThreadNames() {}

    /** The name that {@code threading} knows a thread by; one that is no {@code Thread} has none. */
    static String of(Interpreter vm, ThreadState thread) {
        PyObject module = vm.modules().getString("threading");
        PyObject active =
                module instanceof PyModule threading ? threading.dict().getString("_active") : null;
        if (active instanceof PyDict threads) {
            for (int entry = 0; entry < threads.end(); entry++) {
                if (threads.keyAt(entry) instanceof PyInt ident && ident.longValue() == thread.ident()) {
                    return name(threads.valueAt(entry));
                }
            }
        }
        return NAMELESS;
    }

    private static String name(@Nullable PyObject thread) {
        return thread != null && Attributes.instanceValue(thread, NAME) instanceof PyStr name ? name.value() : NAMELESS;
    }
}
