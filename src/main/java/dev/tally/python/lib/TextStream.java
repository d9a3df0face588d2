package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/**
 * {@code io.TextIOWrapper}: a stream of text over one of bytes. The standard streams are such, too, over nothing that can be
 * looked at. CPython 3.13 Modules/_io/textio.c.
 */
abstract class TextStream extends FileStream {
    static final PyType TYPE = PyType.builtin("_io.TextIOWrapper", IoBase.TEXT, new TextStreamType(), 200)
            .withDict()
            .withWeakReferences();

    TextStream(PyType type) {
        super(type);
    }

    /** ValueError where it is closed. */
    abstract void check(Runtime rt);

    /** Writes a text; how many characters that are. */
    abstract long write(Runtime rt, PyStr text);

    abstract void flush(Runtime rt);

    abstract PyObject close(Runtime rt);

    /** At most so many characters; all that are left where that is negative. */
    abstract PyStr read(Runtime rt, long most);

    /** Up to a line end and with it; at most so many characters where that is not negative. */
    abstract PyStr readLine(Runtime rt, long most);

    /** A line of a loop, which cannot say where it is; null at the end. */
    abstract @Nullable PyObject next(Runtime rt);

    abstract PyObject tell(Runtime rt);

    abstract PyObject seek(Runtime rt, PyObject place, int whence);

    abstract PyObject truncate(Runtime rt, PyObject size);

    abstract PyObject detach(Runtime rt);

    /** What {@code readable}, {@code fileno} and their kin say. */
    abstract PyObject ask(Runtime rt, String method);

    abstract PyObject buffer(Runtime rt);

    abstract PyObject name(Runtime rt);

    abstract boolean isClosed(Runtime rt);

    abstract TextSettings settings();

    abstract void reconfigure(Runtime rt, TextSettings other, boolean recoded);

    abstract PyObject newlines(Runtime rt);
}
