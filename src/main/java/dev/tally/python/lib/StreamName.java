package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/** The name of a stream in its repr. */
final class StreamName {
    private StreamName() {}

    /** The repr of an attribute {@code name}, or null where there is none, or asking for it fails with a ValueError. */
    static @Nullable String of(Runtime rt, PyObject stream) {
        return shown(rt, stream, "name");
    }

    /** The same of another attribute. */
    static @Nullable String shown(Runtime rt, PyObject stream, String attribute) {
        PyStr key = rt.hold(rt.intern(attribute));
        Caught mark = Caught.mark(rt);
        PyObject found = null;
        try {
            found = Attributes.getOrNull(rt, stream, key);
        } catch (PyException e) {
            if (!e.is(Exceptions.VALUE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
        }
        rt.release(key);
        if (found == null) {
            return null;
        }
        rt.hold(found);
        PyStr text = Abstract.repr(rt, found);
        String value = text.value();
        text.decref(rt);
        rt.release(found);
        return value;
    }
}
