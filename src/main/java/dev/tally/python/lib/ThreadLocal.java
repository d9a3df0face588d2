package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** {@code threading.local}: attributes that each thread has for itself, of which there is one. */
final class ThreadLocal extends Slots {
    static final PyType TYPE = PyType.builtin("_thread._local", Types.OBJECT, new ThreadLocal(), 56)
            .withDict()
            .withWeakReferences();

    private ThreadLocal() {}

    @Override
    public long mask() {
        return slots(NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.getter("__dict__", InstanceDict::get);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        boolean given = args.positional() > 0 || args.keywordCount() > 0;
        if (given && type.lookup("__init__") == Types.OBJECT.lookup("__init__")) {
            throw rt.typeError("Initialization arguments are not supported");
        }
        PyObject made = new PyObject(type);
        rt.heap().allocatedContainer(made);
        InstanceDict.dict(rt, made);
        return made;
    }
}
