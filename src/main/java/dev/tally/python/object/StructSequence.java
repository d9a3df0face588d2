package dev.tally.python.object;

/** A tuple whose items have names, such as {@code sys.version_info}: CPython 3.13 Objects/structseq.c. */
public final class StructSequence extends Slots {
    private static final Signature NEW_SIGNATURE = Signature.of("structseq", "sequence, dict=");

    private final String[] names;

    /** From here on attributes are floats where items are whole numbers. */
    private final int floats;

    private StructSequence(int floats, String[] names) {
        this.floats = floats;
        this.names = names;
    }

    /** The type of such tuples; kept in a constant of its holder. */
    public static PyType type(String name, String... names) {
        return PyType.builtin(name, Types.TUPLE, new StructSequence(names.length, names), 24)
                .sealed();
    }

    /** The same, where the items from one on are whole seconds, and times as attributes. */
    public static PyType typeOfFloats(String name, int floats, String... names) {
        return PyType.builtin(name, Types.TUPLE, new StructSequence(floats, names), 24)
                .sealed();
    }

    @Override
    public long mask() {
        return slots(REPR, NEW);
    }

    /** Of a sequence with an item for each name. */
    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW_SIGNATURE.bind(rt, args);
        if (bound[1] != null && !(bound[1] instanceof PyDict)) {
            throw rt.typeError(type.name() + "() takes a dict as second arg, if any");
        }
        PyTuple items = rt.hold(Iteration.toTuple(rt, bound[0]));
        if (items.size() != names.length) {
            throw rt.typeError(
                    type.name() + "() takes a " + names.length + "-sequence (" + items.size() + "-sequence given)");
        }
        PyTuple made = PyTuple.ofType(rt, type, items.copy(0, items.size()));
        rt.release(items);
        return made;
    }

    @Override
    public void define(TypeBuilder type) {
        for (int i = 0; i < names.length; i++) {
            int index = i;
            boolean isFloat = i >= floats;
            type.getter(names[i], (rt, self) -> {
                PyObject item = ((PyTuple) self).get(index);
                return isFloat && item instanceof PyInt whole ? PyFloat.of(rt, whole.longValue()) : item.owned();
            });
        }
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyTuple tuple = (PyTuple) self;
        String open = self.type().name() + "(";
        return rt.reprGuard().repr(rt, self, open, ")", open + "...)", text -> {
            for (int i = 0; i < names.length; i++) {
                text.append(i == 0 ? "" : ", ").append(names[i]).append('=');
                ReprGuard.item(rt, text, tuple.get(i));
            }
        });
    }
}
