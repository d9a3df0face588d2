package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** What {@code sys.stdout} is at the start: writes to what the program printed. */
final class StandardOutput extends Slots {
    private static final PyType TYPE = PyType.builtin("TextIOWrapper", Types.OBJECT, new StandardOutput(), 16);

    private StandardOutput() {}

    static PyObject make(Runtime rt) {
        PyObject made = new PyObject(TYPE);
        rt.heap().allocatedContainer(made);
        return made;
    }

    @Override
    public long mask() {
        return slots(REPR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("write", StandardOutput::write)
                .method("flush", (rt, self) -> Runtime.none())
                .method("isatty", (rt, self) -> Runtime.bool(false));
    }

    private static PyObject write(Runtime rt, PyObject self, PyObject text) {
        if (text instanceof PyStr string) {
            rt.print(string.value());
            return rt.integer(string.length());
        }
        throw rt.typeError("write() argument must be str, not " + text.type().name());
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.string("<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>");
    }
}
